import { useCallback, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { Tab } from '../../../preload/contract/workspace';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { shell } from '../../api/shell';
import { formatTime } from '../../components/formatDate';
import { NoteEditor, type NoteEditorControl } from '../../editor/NoteEditor';
import { showLinksAnew, showNote } from '../../reader/showNote';
import { inBackground } from '../../stores/announcements';
import { usePart } from '../../stores/createStore';
import { openLink } from '../../stores/links';
import { readingTabsStore } from '../../stores/noteViews';
import { editorOf, keepEditor } from '../../stores/notes/frontEditor';
import { keepLeftEditor, leftEditor } from '../../stores/notes/leftEditors';
import { useLinksVersion } from '../../stores/notes/linksMoved';
import { noteEditorHost, notePageHost } from '../../stores/notes/noteHost';
import { useNoteSources } from '../../stores/notes/useNoteSources';
import { loadNote, openNotesStore, type OpenNote } from '../../stores/openNotes';
import { revealStore } from '../../stores/workspace';
import { placeStore } from '../../stores/place';
import { MissingTab } from './MissingTab';
import { NoteConflict } from './NoteConflict';
import { NoteTitle } from './NoteTitle';
import { useNameInPane } from './PaneNumber';
import { useLoaded } from './useLoaded';
import './note.css';

interface Props {
  readonly tab: Extract<Tab, { kind: 'note' }>;
  readonly isFront: boolean;
}

/** A tab with a note: its title, and its text to write or to read. */
export function NoteTab({ tab, isFront }: Props) {
  const id = tab.note;
  const open = usePart(openNotesStore, (notes) => notes.get(id));
  const loaded = useLoaded(() => loadNote(id), [id]);
  const isReading = usePart(readingTabsStore, (tabs) => tabs.has(tab.id));
  if (loaded.kind === 'missing') return <MissingTab tab={tab.id} what="note" reason={loaded.reason} />;
  if (open === undefined) {
    if (loaded.kind === 'here')
      return (
        <MissingTab
          tab={tab.id}
          what="note"
          reason="It was moved to the trash or deleted. A deleted note stays in the library’s trash folder."
        />
      );
    return <div className="tab-loading" aria-busy />;
  }
  return (
    <div className="note-scroll" data-scrolls>
      <div className="note">
        <div className="column">
          <NoteTitle open={open} />
          <p className="note-facts num">
            <span>{saveSentence(open)}</span>
            <span>{formatNumber(open.note.words)} words</span>
            <SourceCount id={id} />
            {open.note.tags.map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
          </p>
          <NoteConflict open={open} />
          {isReading ? (
            <ReadingView open={open} />
          ) : (
            <WritingView tab={tab.id} open={open} isFront={isFront} />
          )}
        </div>
      </div>
    </div>
  );
}

function SourceCount({ id }: { readonly id: string }) {
  const { length } = useNoteSources(id);
  if (length === 0) return null;
  return <span>{length === 1 ? '1 source' : `${formatNumber(length)} sources`}</span>;
}

function saveSentence({ save, note }: OpenNote): string {
  switch (save.kind) {
    case 'saved':
      return `Saved ${formatTime(note.modified)}`;
    case 'editing':
      return 'Saving';
    case 'conflict':
      return 'Not saved: changed elsewhere';
    case 'failed':
      return `Not saved: ${save.reason}`;
  }
}

function WritingView({
  tab,
  open,
  isFront,
}: {
  readonly tab: string;
  readonly open: OpenNote;
  readonly isFront: boolean;
}) {
  const { id, words } = open.note;
  const host = useMemo(() => noteEditorHost(id), [id]);
  const keep = useCallback(
    (control: NoteEditorControl | null) => {
      keepEditor(tab, control);
    },
    [tab],
  );
  useEffect(() => {
    if (!isFront) return;
    placeStore.set(`${formatNumber(words)} words`);
    return () => {
      placeStore.set('');
    };
  }, [isFront, words]);
  const reveal = usePart(revealStore, (reveals) => reveals.get(tab));
  useEffect(() => {
    const at = reveal?.at?.start;
    if (at !== undefined) editorOf(tab)?.goTo(at);
  }, [tab, reveal]);
  return (
    <NoteEditor
      markdown={open.markdown}
      left={() => leftEditor(tab, id)}
      onLeft={(left) => {
        keepLeftEditor(tab, id, left);
      }}
      host={host}
      linksVersion={useLinksVersion()}
      onControl={keep}
    />
  );
}

function ReadingView({ open }: { readonly open: OpenNote }) {
  const page = useRef<HTMLDivElement>(null);
  const name = useNameInPane('Note as read');
  const { folder } = open.note;
  useEffect(() => {
    if (page.current !== null) inBackground(showNote(page.current, open.markdown, notePageHost(folder)));
  }, [open.markdown, folder]);
  const linksVersion = useLinksVersion();
  useEffect(() => {
    // What was drawn just now is in step.
    if (page.current !== null && linksVersion > 0)
      inBackground(showLinksAnew(page.current, notePageHost(folder)));
  }, [linksVersion, folder]);
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    event.preventDefault();
    const { link: written, footnote, footnoteBack } = link.dataset;
    if (written !== undefined)
      inBackground(openLink(written, event.ctrlKey || event.metaKey ? 'beside' : 'tab'));
    else if (footnote !== undefined) goTo(page.current, `[data-footnote-back="${CSS.escape(footnote)}"]`);
    else if (footnoteBack !== undefined) goTo(page.current, `[data-footnote="${CSS.escape(footnoteBack)}"]`);
    else inBackground(shell.openExternal({ url: link.getAttribute('href') ?? '' }));
  };
  return (
    <div
      ref={page}
      className="note-reading markdown"
      tabIndex={0}
      role="region"
      aria-label={name}
      data-autofocus
      onClick={follow}
    />
  );
}

/** Shows a link of the page and gives it the focus, so that the keyboard goes on from there. */
function goTo(page: HTMLElement | null, link: string): void {
  const found = page?.querySelector<HTMLElement>(link);
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}
