import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Tab } from '../../../preload/contract/workspace';
import { notes } from '../../api/notes';
import { shell } from '../../api/shell';
import { formatTime } from '../../components/formatDate';
import { IconButton } from '../../components/IconButton';
import { NoteEditor } from '../../editor/NoteEditor';
import type { NoteEditorHost } from '../../editor/NoteEditorHost';
import { markdownHtml } from '../../reader/markdown';
import { inBackground } from '../../stores/announcements';
import { takeNewNote } from '../../stores/createNote';
import { useStore } from '../../stores/createStore';
import { openLink } from '../../stores/links';
import { readingTabsStore, toggleReadingView } from '../../stores/noteViews';
import { notesListStore } from '../../stores/notesList';
import {
  loadNote,
  openNotesStore,
  renameNote,
  resolveConflict,
  saveNote,
  writeNote,
  type OpenNote,
} from '../../stores/openNotes';
import { placeStore } from '../../stores/place';
import { MissingTab } from './MissingTab';
import { useLoaded } from './useLoaded';
import './note.css';

interface Props {
  readonly tab: Extract<Tab, { kind: 'note' }>;
  readonly isFront: boolean;
}

/** A tab with a note: its title, and its text to write or to read. */
export function NoteTab({ tab, isFront }: Props) {
  const id = tab.note;
  const open = useStore(openNotesStore).get(id);
  const loaded = useLoaded(() => loadNote(id), [id]);
  const isReading = useStore(readingTabsStore).has(tab.id);
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
    <div className="note-scroll">
      <div className="note">
        <div className="column">
          <NoteTitle open={open} />
          <p className="note-facts num">
            <span>{saveSentence(open)}</span>
            <span>{open.note.words.toLocaleString('en-GB')} words</span>
            {open.note.tags.map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
            <IconButton
              icon={isReading ? 'edit' : 'read'}
              label={isReading ? 'Write' : 'Read'}
              keys="Ctrl+E"
              onPress={() => {
                toggleReadingView(tab.id);
              }}
            />
          </p>
          <Conflict open={open} />
          {isReading ? <ReadingView open={open} /> : <WritingView open={open} isFront={isFront} />}
        </div>
      </div>
    </div>
  );
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

function NoteTitle({ open }: { readonly open: OpenNote }) {
  const { id, title } = open.note;
  const [typed, setTyped] = useState(title);
  const input = useRef<HTMLInputElement>(null);
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
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setTyped(title);
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.currentTarget.closest('.note')?.querySelector<HTMLElement>('.cm-content')?.focus();
  };
  return (
    <input
      ref={input}
      className="note-title"
      aria-label="Note title"
      maxLength={180}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={press}
    />
  );
}

function Conflict({ open }: { readonly open: OpenNote }) {
  const { save, note } = open;
  if (save.kind !== 'conflict') return null;
  return (
    <div className="note-conflict" role="alert">
      <p>
        This note was changed elsewhere while you wrote. Nothing is overwritten until you choose. The other
        version:
      </p>
      <pre tabIndex={0} aria-label="The other version">
        {save.theirs}
      </pre>
      <button
        className="btn"
        onClick={() => {
          resolveConflict(note.id, 'mine');
        }}
      >
        Keep what is written here
      </button>
      <button
        className="btn"
        onClick={() => {
          resolveConflict(note.id, 'theirs');
        }}
      >
        Take the other version
      </button>
    </div>
  );
}

function WritingView({ open, isFront }: { readonly open: OpenNote; readonly isFront: boolean }) {
  const { id, words } = open.note;
  const list = useStore(notesListStore);
  const linksVersion = useMemo(
    () => (list === null ? 0 : list.length + list.reduce((sum, { title }) => sum + title.length, 0)),
    [list],
  );
  const host = useMemo(
    (): NoteEditorHost => ({
      onChange: (markdown) => {
        writeNote(id, markdown);
      },
      onBlur: () => {
        inBackground(saveNote(id));
      },
      complete: (text) => notes.complete({ text: text.slice(0, 300), limit: 20 }),
      findBroken: brokenOf,
      onFollow: (written, beside) => {
        inBackground(openLink(written, beside ? 'beside' : 'tab'));
      },
    }),
    [id],
  );
  useEffect(() => {
    if (!isFront) return;
    placeStore.set(`${words.toLocaleString('en-GB')} words`);
    return () => {
      placeStore.set('');
    };
  }, [isFront, words]);
  return <NoteEditor markdown={open.markdown} host={host} linksVersion={linksVersion} />;
}

async function brokenOf(links: readonly string[]): Promise<ReadonlySet<string>> {
  const targets = await notes.resolve({ links: [...links] });
  return new Set(links.filter((_link, at) => targets[at]?.kind === 'missing'));
}

function ReadingView({ open }: { readonly open: OpenNote }) {
  const html = useMemo(() => markdownHtml(open.markdown), [open.markdown]);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const links = [...(page.current?.querySelectorAll<HTMLElement>('a[data-link]') ?? [])];
    inBackground(showTargets(links));
  }, [html]);
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    event.preventDefault();
    const written = link.dataset['link'];
    if (written !== undefined)
      inBackground(openLink(written, event.ctrlKey || event.metaKey ? 'beside' : 'tab'));
    else inBackground(shell.openExternal({ url: link.getAttribute('href') ?? '' }));
  };
  return (
    <div
      ref={page}
      className="note-reading markdown"
      tabIndex={0}
      role="region"
      aria-label="Note as read"
      data-autofocus
      onClick={follow}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Marks links that lead nowhere, and shows the title of what the others lead to where they have no label of their own. */
async function showTargets(links: readonly HTMLElement[]): Promise<void> {
  const targets = await notes.resolve({ links: links.map((link) => link.dataset['link'] ?? '') });
  links.forEach((link, at) => {
    const target = targets[at];
    link.classList.toggle('broken', target?.kind === 'missing');
    if (target?.kind === 'article' && link.dataset['unlabelled'] !== undefined) {
      link.textContent =
        target.paragraph === null ? target.title : `${target.title} ¶ ${String(target.paragraph)}`;
    }
  });
}
