import { AppError } from '../../preload/contract/errors';
import type { Note, SavedNote } from '../../preload/contract/notes';
import { keepSame } from '../../preload/shared/keepSame';
import { onEvent } from '../api/call';
import { notes } from '../api/notes';
import { announceProblem, inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady, serviceStore } from './service';
import { noteTyping } from './typing';

/** How far a note's text is on disk. In a conflict, `theirs` is what stands there now. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'editing' }
  | { readonly kind: 'conflict'; readonly theirs: string; readonly version: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A note that is open: the text as it is shown, and the version on disk it was made from. */
export interface OpenNote {
  readonly note: Note;
  readonly markdown: string;
  readonly version: string;
  readonly save: SaveState;
}

const saveAfterMs = 500;
/** A save that failed is tried again after so long, as the disk may have room by then. */
const tryAgainMs = 5000;

/** The notes that tabs show; several tabs of one note share its text. */
export const openNotesStore = createStore<ReadonlyMap<string, OpenNote>>(new Map());

const timers = new Map<string, number>();
const saving = new Map<string, Promise<void>>();

function change(id: string, next: (note: OpenNote) => OpenNote): void {
  openNotesStore.set((open) => {
    const known = open.get(id);
    const changed = known && next(known);
    return changed === undefined || changed === known ? open : new Map(open).set(id, changed);
  });
}

/** Loads a note for a tab. @throws AppError `notFound` */
export async function loadNote(id: string): Promise<void> {
  if (openNotesStore.get().has(id)) return;
  const { note, markdown, version } = await notes.open({ id });
  openNotesStore.set((open) => new Map(open).set(id, { note, markdown, version, save: { kind: 'saved' } }));
}

/** What was written and not taken over yet: a long text is not read at every key press, but once for many. */
const written = new Map<string, () => string>();

/** Hears that a note was written in; its text is on disk within half a second, or what hinders that is shown. */
export function writeNote(id: string, read: () => string): void {
  const known = openNotesStore.get().get(id);
  if (known === undefined) return;
  noteTyping();
  written.set(id, read);
  if (known.save.kind === 'failed') forgetTimer(id);
  if (known.save.kind !== 'editing' && known.save.kind !== 'conflict')
    change(id, (note) => ({ ...note, save: { kind: 'editing' } }));
  if (!timers.has(id)) saveIn(id, saveAfterMs);
}

function saveIn(id: string, ms: number): void {
  forgetTimer(id);
  timers.set(
    id,
    window.setTimeout(() => {
      inBackground(saveNote(id));
    }, ms),
  );
}

function forgetTimer(id: string): void {
  window.clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Saves what is not saved yet. Saves of one note go one after the other: each is based on the one before. */
export function saveNote(id: string): Promise<void> {
  takeWritten(id);
  forgetTimer(id);
  const next = (saving.get(id) ?? Promise.resolve()).then(() => saveNow(id));
  saving.set(id, next);
  return next;
}

function takeWritten(id: string): void {
  const read = written.get(id);
  if (read === undefined) return;
  written.delete(id);
  const markdown = read();
  change(id, (note) => ({ ...note, markdown }));
}

async function saveNow(id: string): Promise<void> {
  const known = openNotesStore.get().get(id);
  if (known === undefined || known.save.kind === 'saved' || known.save.kind === 'conflict') return;
  const { markdown, version } = known;
  try {
    const saved = await notes.save({ id, markdown, base: version });
    change(id, (note) => afterSave(note, markdown, saved, written.has(id)));
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') await meetConflict(id);
    else {
      change(id, (note) => ({
        ...note,
        save: { kind: 'failed', reason: error instanceof Error ? error.message : String(error) },
      }));
      if (!timers.has(id)) saveIn(id, tryAgainMs);
    }
  }
}

function afterSave(
  open: OpenNote,
  asked: string,
  { note, version, merged }: SavedNote,
  isWritten: boolean,
): OpenNote {
  const isNewer = isWritten || open.markdown !== asked;
  if (merged === null) return { ...open, note, version, save: { kind: isNewer ? 'editing' : 'saved' } };
  // What was written meanwhile knows nothing of what was merged: its base stays, so that the next save merges again.
  if (isNewer) return { ...open, note, save: { kind: 'editing' } };
  return { ...open, note, version, markdown: merged, save: { kind: 'saved' } };
}

async function meetConflict(id: string): Promise<void> {
  const { markdown: theirs, version } = await notes.open({ id });
  change(id, (note) => ({ ...note, save: { kind: 'conflict', theirs, version } }));
}

/** Ends a conflict: with what is written here, or with what stands on disk. */
export function resolveConflict(id: string, keep: 'mine' | 'theirs'): void {
  change(id, (note) => {
    if (note.save.kind !== 'conflict') return note;
    const { theirs, version } = note.save;
    if (keep === 'theirs') written.delete(id);
    if (keep === 'theirs') return { ...note, markdown: theirs, version, save: { kind: 'saved' } };
    return { ...note, version, save: { kind: 'editing' } };
  });
  inBackground(saveNote(id));
}

export async function renameNote(id: string, title: string): Promise<void> {
  await saveNote(id);
  const note = await notes.rename({ id, title });
  const { version } = await notes.open({ id });
  change(id, (open) => ({ ...open, note, version }));
}

/** Takes in what changed elsewhere, where nothing here waits to be saved. */
async function refresh(id: string): Promise<void> {
  const known = openNotesStore.get().get(id);
  if (known?.save.kind !== 'saved') return;
  const { note, markdown, version } = await notes.openSince({ id, version: known.version });
  change(id, (open) => {
    // What was saved meanwhile is newer than the answer.
    if (open.save.kind !== 'saved' || open.version !== known.version) return open;
    return keepSame(open, { ...open, note, version, markdown: markdown ?? open.markdown });
  });
}

export function startOpenNotes(): void {
  onEvent('notesChanged', ({ ids }) => {
    for (const id of openNotesStore.get().keys()) {
      if (ids === null || ids.includes(id)) refresh(id).catch(forget(id));
    }
  });
  // A window that goes away, or behind another, saves first.
  window.addEventListener('blur', saveAll);
  // Another program had the notes' folder while this window was behind it.
  window.addEventListener('focus', () => {
    if (serviceStore.get().kind === 'ready') inBackground(notes.lookOutside());
  });
  window.addEventListener('beforeunload', saveAll);
  // What could not be saved while the library process was away.
  onLibraryReady(saveAll);
}

function saveAll(): void {
  for (const [id, { save }] of openNotesStore.get())
    if (save.kind === 'editing' || save.kind === 'failed') inBackground(saveNote(id));
}

/** A note that is gone is no longer open; what cannot be read is said. */
function forget(id: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof AppError && error.code === 'notFound')) {
      announceProblem(error);
      return;
    }
    openNotesStore.set((open) => {
      const next = new Map(open);
      next.delete(id);
      return next;
    });
  };
}
