import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Article, DerivedField } from '../../../preload/contract/article';
import type { ArticlePatch } from '../../../preload/contract/articles';
import { readDate } from '../../../preload/shared/dates';
import { encodedFormats } from '../../../preload/shared/encodings';
import { articles } from '../../api/articles';
import { FieldError } from '../../components/FieldError';
import { formatBytes, formatDate } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { announce, inBackground } from '../../stores/announcements';
import { openDialog } from '../../stores/dialogs';
import { Section } from './Section';
import { TypeField } from './TypeField';

type Editable = Extract<DerivedField, 'title' | 'date' | 'place' | 'source' | 'author'>;

const fields: readonly { readonly field: Editable; readonly label: string }[] = [
  { field: 'date', label: 'Date' },
  { field: 'place', label: 'Place' },
  { field: 'source', label: 'Source' },
  { field: 'author', label: 'Author' },
];

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** An article's record, each derived field with where it came from, to be corrected in place. */
export function ArticleDetails({ article }: { readonly article: Article }) {
  const { key, tags, file, language, encoding, format, remarks } = article;
  const facts = [formatBytes(file.bytes), encoding, format].filter((fact) => fact !== null);
  return (
    <Section title="Details">
      <TitleField article={article} />
      <dl className="details">
        {fields.map(({ field, label }) => (
          <EditableField key={field} article={article} field={field} label={label} />
        ))}
        <TypeField article={article} />
        <dt>Key</dt>
        <dd className="wide key">
          <code className="cut">{key}</code>
          <IconButton
            icon="copy"
            label="Copy the citation key"
            onPress={() => {
              inBackground(
                navigator.clipboard.writeText(key).then(() => {
                  announce('The key is on the clipboard.');
                }),
              );
            }}
          />
        </dd>
        <dt>Tags</dt>
        <dd className="wide">
          <TagsField article={article} tags={tags} />
        </dd>
        {language !== null && (
          <>
            <dt>Lang.</dt>
            <dd className="wide">{languages.of(language) ?? language}</dd>
          </>
        )}
        <dt>File</dt>
        <dd className="wide muted">
          <span className="cut file-name" title={file.name}>
            {file.name}
          </span>
          {facts.join(', ')}{' '}
          {encoding !== null && encodedFormats.includes(format) && (
            <button
              className="link-button"
              onClick={() => {
                openDialog({ kind: 'encoding', id: article.id });
              }}
            >
              Change encoding…
            </button>
          )}
        </dd>
      </dl>
      {remarks.map((remark) => (
        <p key={remark} className="remark">
          <Icon name="info" size={14} /> {remark}
        </p>
      ))}
    </Section>
  );
}

interface FieldProps {
  readonly article: Article;
  readonly field: Editable;
  readonly label: string;
}

interface Editing {
  readonly typed: string;
  readonly error: string | null;
  /** What an input or a textarea needs for editing. */
  readonly handlers: {
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** A field that is corrected in place: Enter or leaving it keeps what was typed, Escape does not. */
function useEditing(article: Article, field: Editable): Editing {
  const stored = article[field];
  const value = stored === null ? '' : field === 'date' ? formatDate(stored) : stored;
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setTyped(value);
    setError(null);
  }, [value]);
  const commit = (): void => {
    const wanted = typed.trim();
    if (wanted === value) return;
    const read = field === 'date' && wanted !== '' ? readDate(wanted) : null;
    if (read?.date === null) {
      setError(read.remark === null ? 'Write 2019, June 2019 or 11 June 2019.' : `There is no ${wanted}.`);
      return;
    }
    if (field === 'title' && wanted === '') {
      setTyped(value);
      return;
    }
    const patch: ArticlePatch = { [field]: wanted === '' ? null : (read?.date ?? wanted) };
    articles.update({ ids: [article.id], patch }).catch((failure: unknown) => {
      setError(failure instanceof Error ? failure.message : String(failure));
    });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') setTyped(value);
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.currentTarget.blur();
  };
  return {
    typed,
    error,
    handlers: {
      onChange: (event) => {
        setTyped(event.target.value);
      },
      onBlur: commit,
      onKeyDown: press,
    },
  };
}

/** The title, as long as it is: the textarea grows with what is in it. */
function TitleField({ article }: { readonly article: Article }) {
  const { typed, handlers } = useEditing(article, 'title');
  return (
    <div className="title-field">
      <div className="grow-field" data-text={typed}>
        <textarea className="detail-input" aria-label="Title" rows={1} value={typed} {...handlers} />
      </div>
      <Origin article={article} field="title" />
    </div>
  );
}

function EditableField({ article, field, label }: FieldProps) {
  const { typed, error, handlers } = useEditing(article, field);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <input
          className="detail-input"
          aria-label={label}
          aria-invalid={error !== null}
          placeholder="None"
          value={typed}
          title={typed}
          {...handlers}
        />
        <FieldError error={error} />
      </dd>
      <dd className="origin">
        <Origin article={article} field={field} />
      </dd>
    </>
  );
}

/** Where a field's value came from. */
function Origin({ article, field }: { readonly article: Article; readonly field: Editable }) {
  const provenance = article.provenance[field];
  if (provenance === undefined || article[field] === null) return null;
  return <span className={provenance === 'by hand' ? 'provenance hand' : 'provenance'}>{provenance}</span>;
}

function TagsField({ article, tags }: { readonly article: Article; readonly tags: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const set = (next: readonly string[]): void => {
    inBackground(articles.update({ ids: [article.id], patch: { tags: [...next] } }));
  };
  const add = (): void => {
    const tag = typed.trim().replace(/^#/, '');
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) set([...tags, tag]);
  };
  return (
    <div className="tags-field">
      {tags.map((tag) => (
        <span key={tag} className="tag-chip">
          <span className="tag">{tag}</span>
          <button
            aria-label={`Remove the tag ${tag}`}
            title={`Remove the tag ${tag}`}
            onClick={() => {
              set(tags.filter((other) => other !== tag));
            }}
          >
            <Icon name="close" size={11} />
          </button>
        </span>
      ))}
      <input
        className="detail-input"
        aria-label="Add a tag"
        placeholder="Add a tag"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
    </div>
  );
}
