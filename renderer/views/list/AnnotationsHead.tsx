import { useState } from 'react';
import type { AnnotationColour, AnnotationRef, AnnotationSort } from '../../../preload/contract/annotations';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { annotations } from '../../api/annotations';
import { annotationColours, colourName } from '../../components/annotationColours';
import { ColourKey } from '../../components/ColourKey';
import { IconButton } from '../../components/IconButton';
import { MenuButton } from '../../components/MenuButton';
import { inBackground } from '../../stores/announcements';
import { deleteAnnotations } from '../../stores/annotating';
import { filterAnnotations, sortAnnotations, type AnnotationsList } from '../../stores/annotationsList';
import { copyAnnotations, exportAs } from '../../stores/exporting';

interface Props {
  readonly list: AnnotationsList;
  readonly selectedCount: number;
  readonly selected: () => Promise<readonly AnnotationRef[]>;
}

const sorts: readonly { readonly id: AnnotationSort; readonly label: string }[] = [
  { id: 'article', label: 'By article' },
  { id: 'created', label: 'Last made first' },
  { id: 'modified', label: 'Last changed first' },
  { id: 'colour', label: 'By colour' },
];

const exports = [
  { id: 'copy', label: 'Copy as Markdown' },
  { id: 'save', label: 'Save as a Markdown file…' },
];

/** What narrows and sorts the annotations, and what is done with several. */
export function AnnotationsHead({ list, selectedCount, selected }: Props) {
  const { listing, total, counts } = list;
  const { filter, sort } = listing;
  const [isFiltering, setFiltering] = useState(false);
  const toggle = (colour: AnnotationColour): void => {
    const chosen = filter.colours ?? [];
    const colours = chosen.includes(colour)
      ? chosen.filter((other) => other !== colour)
      : [...chosen, colour];
    const { colours: _colours, ...rest } = filter;
    filterAnnotations(colours.length === 0 ? rest : { ...rest, colours });
  };
  return (
    <>
      <div className="list-head annotations-head">
        <h2>Annotations</h2>
        <span className="num muted grow">{total === null ? '' : formatNumber(total)}</span>
        <span className="inks" role="group" aria-label="Colours">
          {annotationColours.map((colour) => (
            <button
              key={colour}
              type="button"
              aria-pressed={filter.colours?.includes(colour) ?? false}
              title={`Only ${colourName(colour).toLowerCase()}: ${formatNumber(counts?.colours[colour] ?? 0)}`}
              onClick={() => {
                toggle(colour);
              }}
            >
              <ColourKey colour={colour} />
              <span className="ink-name" aria-hidden>
                {colourName(colour)}
              </span>
            </button>
          ))}
        </span>
        <MenuButton
          label="Sort"
          icon="sort"
          text={sorts.find(({ id }) => id === sort)?.label ?? 'Sort'}
          choices={sorts}
          chosen={sort}
          onChoose={(id) => {
            const wanted = sorts.find((choice) => choice.id === id);
            if (wanted !== undefined) sortAnnotations(wanted.id);
          }}
        />
        <IconButton
          icon="filter"
          label="Filter"
          isOn={isFiltering}
          onPress={() => {
            setFiltering(!isFiltering);
          }}
        />
        <MenuButton
          label="Export the list"
          icon="copy"
          choices={exports.map((choice) => ({ ...choice, isDisabled: (total ?? 0) === 0 }))}
          onChoose={(id) => {
            inBackground(
              id === 'copy' ? copyAnnotations(listing) : exportAs({ kind: 'annotationList', listing }),
            );
          }}
        />
      </div>
      {isFiltering && <Filters list={list} />}
      {selectedCount > 1 && <SelectedActions count={selectedCount} selected={selected} />}
    </>
  );
}

function Filters({ list: { listing, counts } }: { readonly list: AnnotationsList }) {
  const { filter } = listing;
  const { text: _text, tag: _tag, orphaned: _orphaned, ...rest } = filter;
  const set = (change: {
    readonly text?: string;
    readonly tag?: string;
    readonly orphaned?: boolean;
  }): void => {
    const { text, tag, orphaned } = {
      text: filter.text ?? '',
      tag: filter.tag ?? '',
      orphaned: filter.orphaned ?? false,
      ...change,
    };
    filterAnnotations({
      ...rest,
      ...(text.trim() === '' ? {} : { text }),
      ...(tag === '' ? {} : { tag }),
      ...(orphaned ? { orphaned } : {}),
    });
  };
  return (
    <div className="annotations-filters" role="group" aria-label="Filter annotations">
      <input
        className="field"
        type="search"
        aria-label="Words in annotations"
        placeholder="Words in passages, comments, tags"
        value={filter.text ?? ''}
        onChange={(event) => {
          set({ text: event.target.value });
        }}
      />
      <select
        className="field"
        aria-label="Tag of annotations"
        value={filter.tag ?? ''}
        onChange={(event) => {
          set({ tag: event.target.value });
        }}
      >
        <option value="">Any tag</option>
        {(counts?.tags ?? []).map(({ tag, count }) => (
          <option key={tag} value={tag}>{`#${tag} (${String(count)})`}</option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filter.orphaned ?? false}
          onChange={(event) => {
            set({ orphaned: event.target.checked });
          }}
        />
        Orphaned only ({formatNumber(counts?.orphaned ?? 0)})
      </label>
    </div>
  );
}

function SelectedActions({
  count,
  selected,
}: {
  readonly count: number;
  readonly selected: Props['selected'];
}) {
  const [tag, setTag] = useState('');
  return (
    <form
      className="annotations-filters"
      aria-label="Selected annotations"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = tag.trim().replace(/^#/, '');
        setTag('');
        if (wanted === '') return;
        inBackground(
          selected().then((refs) => annotations.update({ refs: [...refs], patch: { addTags: [wanted] } })),
        );
      }}
    >
      <span className="num grow">{formatNumber(count)} selected</span>
      <input
        className="field"
        aria-label="Add a tag to the selected annotations"
        placeholder="Add a tag"
        value={tag}
        onChange={(event) => {
          setTag(event.target.value);
        }}
      />
      <button
        type="button"
        className="btn"
        onClick={() => {
          inBackground(selected().then(deleteAnnotations));
        }}
      >
        Delete
      </button>
    </form>
  );
}
