import { useEffect, useState } from 'react';
import type { ArticlePatch, ArticlesSummary, Shared } from '../../../preload/contract/articles';
import { readDate } from '../../../preload/shared/dates';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { FieldError } from '../../components/FieldError';
import { formatDate } from '../../components/formatDate';
import { inBackground } from '../../stores/announcements';
import { collectionPath, collectionsStore } from '../../stores/collections';
import { useStore } from '../../stores/createStore';
import { EditTags } from './EditTags';
import { ThreeWay } from './ThreeWay';
import './editArticles.css';

type TextField = 'title' | 'date' | 'place' | 'author' | 'source';

const textFields: readonly { readonly field: TextField; readonly label: string }[] = [
  { field: 'title', label: 'Title' },
  { field: 'date', label: 'Date' },
  { field: 'place', label: 'Place' },
  { field: 'author', label: 'Author' },
  { field: 'source', label: 'Source' },
];

/** What is to be changed; a field that is not there stays as it is in each article. */
interface Edit {
  readonly texts: Partial<Record<TextField, string>>;
  readonly starred?: boolean | undefined;
  readonly read?: boolean | undefined;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  readonly addTo: readonly string[];
  readonly takeOutOf: readonly string[];
}

const nothing: Edit = { texts: {}, addTags: [], removeTags: [], addTo: [], takeOutOf: [] };

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Edits articles at once. Fields in which they differ say so, and stay as they are unless something is written in them. */
export function EditArticlesDialog({ ids, onClose }: Props) {
  const [summary, setSummary] = useState<ArticlesSummary | null>(null);
  const [edit, setEdit] = useState(nothing);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    inBackground(articles.summary({ ids: [...ids] }).then(setSummary));
  }, [ids]);
  const change = (part: Partial<Edit>): void => {
    setEdit((before) => ({ ...before, ...part }));
  };
  const keep = (): void => {
    const patch = patchOf(edit);
    if (typeof patch === 'string') {
      setError(patch);
      return;
    }
    articles
      .edit({ ids: [...ids], patch, addTo: [...edit.addTo], takeOutOf: [...edit.takeOutOf] })
      .then(onClose, (failure: unknown) => {
        setError(failure instanceof Error ? failure.message : String(failure));
      });
  };
  const title = ids.length === 1 ? 'Edit an article' : `Edit ${formatNumber(ids.length)} articles`;
  return (
    <Dialog
      title={title}
      subtitle="Only what you change here is changed. Undo takes all of it back at once."
      kind="small"
      onClose={onClose}
    >
      <form
        className="edit-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="dialog-body edit-articles">
          {summary !== null && <Fields summary={summary} edit={edit} onChange={change} />}
          <FieldError error={error} />
        </div>
        <DialogFoot onCancel={onClose}>
          <button className="btn primary" disabled={summary === null || isNothing(edit)}>
            Change
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly summary: ArticlesSummary;
  readonly edit: Edit;
  readonly onChange: (part: Partial<Edit>) => void;
}

function Fields({ summary, edit, onChange }: FieldsProps) {
  const collections = useStore(collectionsStore);
  return (
    <>
      {textFields.map(({ field, label }, index) => (
        <label key={field} className="edit-field">
          <span>{label}</span>
          <input
            className="field"
            autoFocus={index === 1}
            placeholder={placeholder(summary[field])}
            value={edit.texts[field] ?? sharedText(field, summary[field])}
            onChange={(event) => {
              onChange({ texts: { ...edit.texts, [field]: event.target.value } });
            }}
          />
        </label>
      ))}
      <ThreeWay
        label="Read"
        now={summary.read}
        value={edit.read}
        onChange={(read) => {
          onChange({ read });
        }}
      />
      <ThreeWay
        label="Starred"
        now={summary.starred}
        value={edit.starred}
        onChange={(starred) => {
          onChange({ starred });
        }}
      />
      <EditTags
        summary={summary}
        added={edit.addTags}
        removed={edit.removeTags}
        onChange={(addTags, removeTags) => {
          onChange({ addTags, removeTags });
        }}
      />
      {collections.length > 0 && (
        <fieldset className="edit-collections">
          <legend>Collections</legend>
          {collections.map(({ id }) => {
            const held = summary.collections.find((known) => known.id === id)?.count ?? 0;
            return (
              <ThreeWay
                key={id}
                label={collectionPath(id)}
                now={held === 0 ? false : held === summary.count ? true : null}
                value={edit.addTo.includes(id) ? true : edit.takeOutOf.includes(id) ? false : undefined}
                onChange={(isIn) => {
                  onChange({
                    addTo: withIf(edit.addTo, id, isIn === true),
                    takeOutOf: withIf(edit.takeOutOf, id, isIn === false),
                  });
                }}
              />
            );
          })}
        </fieldset>
      )}
    </>
  );
}

function placeholder(shared: Shared<string | null>): string {
  return shared.kind === 'mixed' ? `${formatNumber(shared.values)} different` : 'None';
}

function sharedText(field: TextField, shared: Shared<string | null>): string {
  if (shared.kind === 'mixed' || shared.value === null) return '';
  return field === 'date' ? formatDate(shared.value) : shared.value;
}

function withIf(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}

/** The patch an edit makes, or a sentence about what cannot be read. */
function patchOf({ texts, starred, read, addTags, removeTags }: Edit): ArticlePatch | string {
  const patch: ArticlePatch = {
    ...(starred === undefined ? {} : { starred }),
    ...(read === undefined ? {} : { read }),
    ...(addTags.length > 0 ? { addTags: [...addTags] } : {}),
    ...(removeTags.length > 0 ? { removeTags: [...removeTags] } : {}),
  };
  for (const [field, typed] of Object.entries(texts) as [TextField, string][]) {
    const text = typed.trim();
    if (field === 'title') {
      if (text !== '') patch.title = text;
    } else if (field === 'date' && text !== '') {
      const { date, remark } = readDate(text);
      if (date === null)
        return remark === null
          ? 'Write the date as 2019, June 2019 or 11 June 2019.'
          : `There is no ${text}.`;
      patch.date = date;
    } else patch[field] = text === '' ? null : text;
  }
  return patch;
}

function isNothing({ texts, starred, read, ...lists }: Edit): boolean {
  const hasTexts = Object.keys(texts).length > 0;
  const hasLists = Object.values(lists).some((list) => list.length > 0);
  return !hasTexts && !hasLists && starred === undefined && read === undefined;
}
