import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { AnnotationColour, AnnotationRow } from '../../preload/contract/annotations';
import { annotationColours, colourName } from '../components/annotationColours';
import { ColourKey } from '../components/ColourKey';
import { Icon } from '../components/Icon';
import { IconButton } from '../components/IconButton';
import { KeyCaps } from '../components/KeyCaps';
import type { AnnotationsHost } from './AnnotationsHost';

interface Props {
  readonly scroller: HTMLElement;
  /** Where what it is about is drawn. */
  readonly ranges: () => readonly Range[];
  /** The annotation it is about; null: what is selected. */
  readonly row: AnnotationRow | null;
  readonly isEditing: boolean;
  readonly host: AnnotationsHost;
}

/** What can be done with a selection or an annotation, over it (under it where there is no room above). */
export function AnnotationBar({ scroller, ranges, row, isEditing, host }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current !== null) place(bar.current, scroller, ranges());
  });
  const colour = (chosen: AnnotationColour): void => {
    if (row === null) host.onHighlight(chosen);
    else host.onChange(row, { colour: chosen });
  };
  return (
    <div
      ref={bar}
      className="annotation-bar"
      role="group"
      aria-label={row === null ? 'Selection' : 'Annotation'}
      onMouseDown={(event) => {
        // A press on a button must not take the selection away.
        if (!(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement))
          event.preventDefault();
      }}
    >
      <div className="annotation-tools">
        {annotationColours.map((name, index) => (
          <button
            key={name}
            type="button"
            className="ink"
            aria-pressed={row === null ? undefined : row.annotation.colour === name}
            title={`${colourName(name)} (${String(index + 1)})`}
            onClick={() => {
              colour(name);
            }}
          >
            <ColourKey colour={name} />
          </button>
        ))}
        <span className="sep" aria-hidden />
        <IconButton
          icon="comment"
          label="Comment"
          keys="c"
          isOn={row === null ? undefined : isEditing}
          onPress={host.onComment}
        />
        {row !== null && (
          <IconButton
            icon="trash"
            label="Delete the annotation"
            keys="Delete"
            onPress={() => {
              host.onDelete(row);
            }}
          />
        )}
        <button type="button" className="btn plain" onClick={host.onQuote}>
          <Icon name="quote" /> Quote into note <KeyCaps keys="n" />
        </button>
      </div>
      {row !== null && isEditing && <Fields row={row} host={host} />}
    </div>
  );
}

function Fields({ row, host }: { readonly row: AnnotationRow; readonly host: AnnotationsHost }) {
  const { annotation } = row;
  const [comment, setComment] = useState(annotation.comment);
  const [tags, setTags] = useState(annotation.tags.join(', '));
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useRef({ comment: annotation.comment, tags: annotation.tags.join() });
  useEffect(() => {
    field.current?.focus();
  }, []);
  const save = (): void => {
    const wanted = [...new Set(tags.split(/[,\s]+/).map((tag) => tag.replace(/^#/, '')))].filter(
      (tag) => tag !== '',
    );
    const now = { comment: comment.trim(), tags: wanted.join() };
    const isSame = now.comment === kept.current.comment && now.tags === kept.current.tags;
    // The fields lose the focus when they are kept by a key, too, before the annotation has changed.
    kept.current = now;
    if (!isSame) host.onChange(row, { comment: now.comment, tags: wanted });
  };
  const press = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') save();
    host.onOpen(null);
    event.currentTarget.closest<HTMLElement>('.reader-scroll, .pdf-pages')?.focus({ preventScroll: true });
  };
  return (
    <div className="annotation-fields" onKeyDown={press}>
      <textarea
        ref={field}
        className="field"
        aria-label="Comment"
        placeholder="Comment, in Markdown"
        rows={3}
        value={comment}
        onChange={(event) => {
          setComment(event.target.value);
        }}
        onBlur={save}
      />
      <input
        className="field"
        aria-label="Tags"
        placeholder="Tags, parted by commas"
        value={tags}
        onChange={(event) => {
          setTags(event.target.value);
        }}
        onBlur={save}
      />
      <p className="muted">Enter keeps it, Shift+Enter begins a new line, Escape leaves it.</p>
    </div>
  );
}

const gap = 8;

function place(bar: HTMLElement, scroller: HTMLElement, ranges: readonly Range[]): void {
  const boxes = ranges.flatMap((range) => [...range.getClientRects()]);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return;
  const frame = scroller.getBoundingClientRect();
  const above = first.top - frame.top - bar.offsetHeight - gap;
  const top = above >= 4 ? above : last.bottom - frame.top + gap;
  const left = Math.min(first.left - frame.left - gap, scroller.clientWidth - bar.offsetWidth - gap);
  bar.style.top = `${String(top + scroller.scrollTop)}px`;
  bar.style.left = `${String(Math.max(gap, left))}px`;
}
