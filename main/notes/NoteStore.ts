import { basename, dirname } from 'node:path';
import { Document } from 'yaml';
import { AppError } from '../../preload/contract/errors';
import type { Note, NoteText, NoteVersion, SavedNote, TrashedNote } from '../../preload/contract/notes';
import { isMissing, makeLastingFolder, moveFiles, writeFilesAtomic, type LibraryFolder } from '../storage';
import { joinNoteFile, splitNoteFile } from './frontMatter';
import { NoteHistory } from './history/NoteHistory';
import { titleKey, versionOf } from './KnownNote';
import { ledBy, mayHoldLinks, type LinkMove } from './LinkMove';
import { mergeNotes } from './mergeNotes';
import { noteFileName } from './noteFileName';
import { noteFiles } from './noteFiles';
import { noteFolder, notePath } from './notePath';
import { newNoteId, NoteShelf } from './NoteShelf';
import { NoteTrash } from './NoteTrash';
import { PendingMove } from './PendingMove';
import { rewriteNotes, type RewrittenNote } from './rewriteNotes';

/** Which notes changed; `removed` are in the trash. */
export interface NoteChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The notes of a library: Markdown files under `notes/`, all texts in memory, every change on disk before it is announced. */
export class NoteStore {
  readonly #shelf: NoteShelf;
  /** The paths of files that are being moved. */
  readonly #moving = new Set<string>();
  readonly #listeners = new Set<(change: NoteChange) => void>();
  readonly #history: NoteHistory;
  readonly #trash: NoteTrash;
  readonly #pending: PendingMove;

  private constructor(private readonly folder: LibraryFolder) {
    this.#shelf = new NoteShelf(folder);
    this.#history = new NoteHistory(folder);
    this.#trash = new NoteTrash(folder);
    this.#pending = new PendingMove(folder);
  }

  /** Reads every note, and ends a move of links that was interrupted. A file without an id is given one, by writing it into its front matter. */
  static async open(folder: LibraryFolder): Promise<NoteStore> {
    const store = new NoteStore(folder);
    await makeLastingFolder(folder.path('notes'));
    const interrupted = await store.#pending.interrupted();
    if (interrupted?.file !== null && interrupted !== null)
      await store.#moveFile(interrupted.file.from, interrupted.file.to);
    await store.#shelf.loadAll(await noteFiles(folder.path('notes')));
    if (interrupted !== null) await store.#pending.during(interrupted, () => store.#lead(interrupted.move));
    return store;
  }

  onChanged(listener: (change: NoteChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All notes, last modified first. */
  list(): readonly Note[] {
    const notes = this.#shelf.all().map(({ note }) => note);
    return notes.sort((a, b) =>
      a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : a.title < b.title ? -1 : 1,
    );
  }

  find(id: string): Note | null {
    return this.#shelf.find(id)?.note ?? null;
  }

  /** The note of a title or alias, whatever its case; the one nearest the top where several folders have one. */
  findByTitle(title: string): Note | null {
    return this.#shelf.findByTitle(title)?.note ?? null;
  }

  /** Other titles a note can be linked by. */
  aliases(id: string): readonly string[] {
    return this.#shelf.get(id).aliases;
  }

  /** A note's Markdown, without its front matter. @throws AppError `notFound` */
  body(id: string): string {
    return this.#shelf.get(id).body;
  }

  /** A note as it is on disk now. @throws AppError `notFound` */
  async open(id: string): Promise<NoteText> {
    if (await this.#shelf.refresh(id)) this.#announce({ changed: [id], removed: [] });
    const { note, body, version } = this.#shelf.get(id);
    return { note, markdown: body, version };
  }

  async create(title: string | undefined, markdown: string, folder = ''): Promise<NoteText> {
    const name = this.#shelf.freeName(noteFileName(title ?? 'Untitled'), folder);
    const now = new Date().toISOString();
    const id = newNoteId();
    const front = new Document({ id, created: now, modified: now, tags: [] });
    await this.#write(id, notePath(folder, name), front, markdown);
    return this.open(id);
  }

  /**
   * Takes in whole files of other places, which must bear ids and lie at paths that are free. They are written together.
   * @param files paths relative to `notes/`, with `/`
   */
  async add(files: readonly { readonly path: string; readonly text: string }[]): Promise<readonly Note[]> {
    const placed = files.map(({ path, text }) => ({ path: this.folder.path('notes', path), content: text }));
    for (const folder of new Set(placed.map(({ path }) => dirname(path)))) await makeLastingFolder(folder);
    await writeFilesAtomic(this.folder.root, placed);
    const ids: string[] = [];
    for (const { path, text } of files) ids.push(await this.#shelf.load(path, text));
    this.#announce({ changed: ids, removed: [] });
    return ids.map((id) => this.#shelf.get(id).note);
  }

  /**
   * Writes a note's Markdown. Where the file is no longer the one edited, both changes are taken in if they touch different lines;
   * then `merged` has the text. @throws AppError `conflict` where they touch the same, `notFound`
   */
  async save(id: string, markdown: string, base: string): Promise<SavedNote> {
    const { path } = this.#shelf.get(id);
    const text = await this.#shelf.readFile(path);
    const isOther = text !== null && versionOf(text) !== base;
    const merged = isOther ? this.#merged(markdown, base, text) : null;
    if (text !== null) {
      if (isOther) await this.#history.keep(id, text);
      else await this.#history.keepIfDue(id, text);
    }
    const front = this.#shelf.frontOf(id, text);
    front.set('modified', new Date().toISOString());
    await this.#write(id, path, front, merged ?? markdown);
    const { note, version } = this.#shelf.get(id);
    return { note, version, merged };
  }

  /** Gives a note another title and leads every link to it there. @returns what was rewritten, for taking it back */
  async rename(
    id: string,
    title: string,
  ): Promise<{ readonly note: Note; readonly rewritten: readonly RewrittenNote[] }> {
    const known = this.#shelf.get(id);
    const { folder, title: old } = known.note;
    const name = noteFileName(title);
    if (name === old) return { note: known.note, rewritten: [] };
    const free = titleKey(name) === titleKey(old) ? name : this.#shelf.freeName(name, folder);
    const file = { from: known.path, to: notePath(folder, free) };
    const move: LinkMove = { kind: 'title', from: old, to: free };
    const rewritten = await this.#pending.during({ move, file }, async () => {
      await this.#moved([file.from], async () => {
        await this.#moveFile(file.from, file.to);
        this.#shelf.replace({ ...known, path: file.to, note: { ...known.note, title: free } });
      });
      return this.#lead(move);
    });
    this.#announce({ changed: [id, ...rewritten.map((one) => one.id)], removed: [] });
    return { note: this.#shelf.get(id).note, rewritten };
  }

  /** Leads links along with a heading or a citation key. @returns what was rewritten */
  async lead(move: LinkMove): Promise<readonly RewrittenNote[]> {
    const rewritten = await this.#pending.during({ move, file: null }, () => this.#lead(move));
    this.#announce({ changed: rewritten.map(({ id }) => id), removed: [] });
    return rewritten;
  }

  /** Puts rewritten notes back as they were; one that was changed since has its links led back instead. */
  async putBack(rewritten: readonly RewrittenNote[], back: LinkMove): Promise<void> {
    const there = rewritten.filter(({ id }) => this.#shelf.find(id) !== null);
    const files = await rewriteNotes(
      this.folder,
      there.map(({ id }) => this.#shelf.get(id)),
      ledBy(back),
      mayHoldLinks(back),
      new Map(
        there
          .filter(({ id, after }) => this.#shelf.get(id).body === after)
          .map(({ id, before }) => [id, before]),
      ),
    );
    for (const { known } of files) this.#shelf.replace(known);
    this.#announce({ changed: files.map(({ known }) => known.note.id), removed: [] });
  }

  /** Writes one note as a whole, its state before being kept; for changes made from outside the editor. */
  async replaceBody(id: string, markdown: string): Promise<Note> {
    const { path } = this.#shelf.get(id);
    const text = await this.#shelf.readFile(path);
    if (text !== null) await this.#history.keep(id, text);
    const front = this.#shelf.frontOf(id, text);
    front.set('modified', new Date().toISOString());
    await this.#write(id, path, front, markdown);
    return this.#shelf.get(id).note;
  }

  /** Moves a note to another folder under `notes/`; links name titles, so they lead there still. */
  async moveTo(id: string, folder: string): Promise<Note> {
    const known = this.#shelf.get(id);
    const clean = noteFolder(folder);
    if (clean === known.note.folder) return known.note;
    const name = this.#shelf.freeName(known.note.title, clean);
    await this.#moved([known.path], async () => {
      await this.#moveFile(known.path, notePath(clean, name));
      this.#shelf.replace({
        ...known,
        path: notePath(clean, name),
        note: { ...known.note, folder: clean, title: name },
      });
    });
    this.#announce({ changed: [id], removed: [] });
    return this.#shelf.get(id).note;
  }

  /** Moves a note's file to the library's trash. @returns the entry to restore it by */
  async trash(id: string): Promise<string> {
    const [entry = ''] = await this.trashAll([id]);
    return entry;
  }

  /** Moves notes to the trash together. @returns their entries, in the order given */
  async trashAll(ids: readonly string[]): Promise<readonly string[]> {
    const paths = ids.map((id) => this.#shelf.get(id).path);
    const entries = await this.#moved(paths, async () => {
      const put = await this.#trash.put(paths);
      for (const id of ids) this.#shelf.forget(id);
      return put;
    });
    this.#announce({ changed: [], removed: ids });
    return entries;
  }

  trashed(): Promise<readonly TrashedNote[]> {
    return this.#trash.list();
  }

  /** Puts a note back where it was, under a free title. @throws AppError `notFound` */
  async restore(entry: string): Promise<Note> {
    const [note] = await this.restoreAll([entry]);
    if (note === undefined) throw new AppError('notFound', 'This note is no longer in the trash.');
    return note;
  }

  /** Puts notes back where they were, under free titles. Those no longer in the trash are passed over. */
  async restoreAll(entries: readonly string[]): Promise<readonly Note[]> {
    const ids: string[] = [];
    const round = new Map<string, { readonly entry: string; readonly to: string }>();
    const endRound = async (): Promise<void> => {
      const moves = [...round.values()];
      round.clear();
      await this.#trash.take(moves);
      ids.push(...(await this.#shelf.loadAll(moves.map(({ to }) => to))));
    };
    for (const entry of entries) {
      const path = await this.#trash.pathOf(entry);
      if (path === null) continue;
      const folder = dirname(path) === '.' ? '' : dirname(path);
      const free = (): string => notePath(folder, this.#shelf.freeName(basename(path, '.md'), folder));
      // Which titles are free is known once those before are back.
      if (round.has(titleKey(free()))) await endRound();
      round.set(titleKey(free()), { entry, to: free() });
    }
    await endRound();
    this.#announce({ changed: ids, removed: [] });
    return ids.map((id) => this.#shelf.get(id).note);
  }

  async purge(entries: readonly string[]): Promise<void> {
    await this.#trash.purge(entries);
  }

  /** The kept versions of a note, the newest first. */
  versions(id: string): Promise<readonly NoteVersion[]> {
    return this.#history.list(id);
  }

  /** The Markdown of a version. @throws AppError `notFound` where it was pruned */
  async version(id: string, name: string): Promise<string> {
    const text = await this.#history.read(id, name);
    if (text === null) throw new AppError('notFound', 'This version is no longer kept.');
    return splitNoteFile(text).body;
  }

  /**
   * Takes in what other programs did to the folder: new, changed and moved files. A note whose file they deleted goes to the trash,
   * with the text it last had.
   * @param only the paths to look at, below `notes/`; all where it is missing
   */
  async lookOutside(only?: readonly string[]): Promise<void> {
    const changed: string[] = [];
    const known = new Map(this.#shelf.all().map((one) => [one.path, one]));
    const looked = new Set(only ?? (await noteFiles(this.folder.path('notes'))));
    const there = new Set<string>();
    for (const path of looked) {
      const text = await this.#shelf.readFile(path);
      if (text === null) continue;
      there.add(path);
      if (known.get(path)?.version !== versionOf(text)) changed.push(await this.#shelf.load(path, text));
    }
    const removed: string[] = [];
    for (const { note, path } of this.#shelf.all()) {
      const isMeant = only === undefined || looked.has(path);
      if (isMeant && !there.has(path) && (await this.#keepDeleted(note.id, path))) removed.push(note.id);
    }
    if (changed.length + removed.length > 0) this.#announce({ changed, removed });
  }

  /** @returns false where the note is there after all, or moved by this process */
  async #keepDeleted(id: string, path: string): Promise<boolean> {
    const isThere = (await this.#shelf.readFile(path)) !== null;
    const now = this.#shelf.find(id);
    if (isThere || now?.path !== path || this.#moving.has(path)) return false;
    this.#shelf.forget(id);
    const { created, tags } = now.note;
    await this.#trash.keepText(path, joinNoteFile(new Document({ id, created, tags }), now.body));
    return true;
  }

  /** Does what moves notes' files; that they are gone from their places meanwhile is no news from outside. */
  async #moved<Result>(paths: readonly string[], task: () => Promise<Result>): Promise<Result> {
    for (const path of paths) this.#moving.add(path);
    try {
      return await task();
    } finally {
      for (const path of paths) this.#moving.delete(path);
    }
  }

  async #lead(move: LinkMove): Promise<readonly RewrittenNote[]> {
    const files = await rewriteNotes(this.folder, this.#shelf.all(), ledBy(move), mayHoldLinks(move));
    for (const { known } of files) this.#shelf.replace(known);
    return files.map(({ known, before }) => ({ id: known.note.id, before, after: known.body }));
  }

  /** Moves a file of `notes/`; done already is done. */
  async #moveFile(from: string, to: string): Promise<void> {
    try {
      await moveFiles(this.folder.root, [
        { from: this.folder.path('notes', from), to: this.folder.path('notes', to) },
      ]);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  #merged(mine: string, base: string, theirs: string): string {
    const before = this.#shelf.textOfVersion(base);
    const merged = before === null ? null : mergeNotes(mine, before, splitNoteFile(theirs).body);
    if (merged !== null) return merged;
    throw new AppError(
      'conflict',
      'This note was changed elsewhere since it was opened here, in the same lines. Both versions are kept: choose one, or take over what you need.',
    );
  }

  async #write(id: string, path: string, front: Document, body: string): Promise<void> {
    await this.#shelf.write(id, path, front, body);
    this.#announce({ changed: [id], removed: [] });
  }

  #announce(change: NoteChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
