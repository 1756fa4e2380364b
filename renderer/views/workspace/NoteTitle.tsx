import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { inBackground } from '../../stores/announcements';
import { takeNewNote } from '../../stores/createNote';
import { renameNote, type OpenNote } from '../../stores/openNotes';

/** A note's title, which may run over several lines and is changed where it stands: every link to the note is led along. */
export function NoteTitle({ open }: { readonly open: OpenNote }) {
  const { id, title } = open.note;
  const [typed, setTyped] = useState(title);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    setTyped(title);
  }, [title]);
  useEffect(() => {
    if (takeNewNote(id)) input.current?.select();
  }, [id]);
  const commit = (): void => {
    const wanted = typed.trim();
    if (wanted === '') setTyped(title);
    else if (wanted !== title) inBackground(renameNote(id, wanted));
  };
  const commitNow = useRef(commit);
  useLayoutEffect(() => {
    commitNow.current = commit;
  });
  // A tab that is left by a key is hidden without a blur, and may come back with another note.
  useLayoutEffect(() => {
    const element = input.current;
    return () => {
      if (document.activeElement === element) commitNow.current();
    };
  }, [id]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') setTyped(title);
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.currentTarget.closest('.note')?.querySelector<HTMLElement>('.cm-content')?.focus();
  };
  return (
    <div className="grow-field" data-text={typed}>
      <textarea
        ref={input}
        className="note-title"
        aria-label="Note title"
        rows={1}
        maxLength={180}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value.replaceAll(/\s*\n\s*/g, ' '));
        }}
        onBlur={commit}
        onKeyDown={press}
      />
    </div>
  );
}
