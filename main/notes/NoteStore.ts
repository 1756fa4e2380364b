import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Document } from 'yaml';
import { AppError } from '../../preload/contract/errors';
import type { Note, NoteText, NoteVersion, SavedNote, TrashedNote } from '../../preload/contract/notes';
import { isMissing, readTextIfThere, writeFileAtomic, type LibraryFolder } from '../storage';
import { joinNoteFile, splitNoteFile } from './frontMatter';
import { NoteHistory } from './history/NoteHistory';
import { knownNote, titleKey, versionOf, type KnownNote } from './KnownNote';
import { ledBy, type LinkMove } from './LinkMove';
import { mergeNotes } from './mergeNotes';
import { noteFileName } from './noteFileName';
import { noteFiles } from './noteFiles';
import { NoteTrash } from './NoteTrash';
import { PendingMove } from './PendingMove';
import { rewriteNotes, type RewrittenNote } from './rewriteNotes';
import { RecentTexts } from './RecentTexts';
import { TitleIndex } from './TitleIndex';

/** Which notes changed; `removed` are in the trash. */
export interface NoteChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const readAtOnce = 64;

/** The notes of a library: Markdown files under `notes/`, all texts in memory, every change on disk before it is announced. */
export class NoteStore {
  readonly #notes = new Map<string, KnownNote>();
  readonly #titles = new TitleIndex();
  readonly #recent = new RecentTexts();
  /** The paths of files that are being moved. */
  readonly #moving = new Set<string>();
  readonly #listeners = new Set<(change: NoteChange) => void>();
  readonly #history: NoteHistory;
  readonly #trash: NoteTrash;
  readonly #pending: PendingMove;

  private constructor(private readonly folder: LibraryFolder) {
    this.#history = new NoteHistory(folder);
    this.#trash = new NoteTrash(folder);
    this.#pending = new PendingMove(folder);
  }

  /** Reads every note, and ends a move of links that was interrupted. A file without an id is given one, by writing it into its front matter. */
  static async open(folder: LibraryFolder): Promise<NoteStore> {
    const store = new NoteStore(folder);
    await mkdir(folder.path('notes'), { recursive: true });
    const interrupted = await store.#pending.interrupted();
    if (interrupted?.file !== null && interrupted !== null)
      await store.#moveFile(interrupted.file.from, interrupted.file.to);
    await store.#loadAll(await noteFiles(folder.path('notes')));
    if (interrupted !== null) await store.#pending.during(interrupted, () => store.#lead(interrupted.move));
    return store;
  }

  onChanged(listener: (change: NoteChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All notes, last modified first. */
  list(): readonly Note[] {
    const notes = Array.from(this.#notes.values(), ({ note }) => note);
    return notes.sort((a, b) =>
      a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : a.title < b.title ? -1 : 1,
    );
  }

  find(id: string): Note | null {
    return this.#notes.get(id)?.note ?? null;
  }

  /** The note of a title or alias, whatever its case; the one nearest the top where several folders have one. */
  findByTitle(title: string): Note | null {
    return this.#titles.find(title)?.note ?? null;
  }

  /** Other titles a note can be linked by. */
  aliases(id: string): readonly string[] {
    return this.#known(id).aliases;
  }

  /** A note's Markdown, without its front matter. @throws AppError `notFound` */
  body(id: string): string {
    return this.#known(id).body;
  }

  /** A note as it is on disk now. @throws AppError `notFound` */
  async open(id: string): Promise<NoteText> {
    await this.#refresh(id);
    const { note, body, version } = this.#known(id);
    return { note, markdown: body, version };
  }

  async create(title: string | undefined, markdown: string, folder = ''): Promise<NoteText> {
    const name = this.#freeName(noteFileName(title ?? 'Untitled'), folder);
    const now = new Date().toISOString();
    const id = `n-${randomBytes(5).toString('hex')}`;
    const front = new Document({ id, created: now, modified: now, tags: [] });
    await this.#write(id, pathOf(folder, name), front, markdown);
    return this.open(id);
  }

  /**
   * Writes a note's Markdown. Where the file is no longer the one edited, both changes are taken in if they touch different lines;
   * then `merged` has the text. @throws AppError `conflict` where they touch the same, `notFound`
   */
  async save(id: string, markdown: string, base: string): Promise<SavedNote> {
    const { path } = this.#known(id);
    const text = await this.#readFile(path);
    const isOther = text !== null && versionOf(text) !== base;
    const merged = isOther ? this.#merged(markdown, base, text) : null;
    if (text !== null) {
      if (isOther) await this.#history.keep(id, text);
      else await this.#history.keepIfDue(id, text);
    }
    const front = this.#frontOf(id, text);
    front.set('modified', new Date().toISOString());
    await this.#write(id, path, front, merged ?? markdown);
    const { note, version } = this.#known(id);
    return { note, version, merged };
  }

  /** Gives a note another title and leads every link to it there. @returns what was rewritten, for taking it back */
  async rename(
    id: string,
    title: string,
  ): Promise<{ readonly note: Note; readonly rewritten: readonly RewrittenNote[] }> {
    const known = this.#known(id);
    const { folder, title: old } = known.note;
    const name = noteFileName(title);
    if (name === old) return { note: known.note, rewritten: [] };
    const free = titleKey(name) === titleKey(old) ? name : this.#freeName(name, folder);
    const file = { from: known.path, to: pathOf(folder, free) };
    const move: LinkMove = { kind: 'title', from: old, to: free };
    const rewritten = await this.#pending.during({ move, file }, async () => {
      await this.#moved(file.from, async () => {
        await this.#moveFile(file.from, file.to);
        this.#replace({ ...known, path: file.to, note: { ...known.note, title: free } });
      });
      return this.#lead(move);
    });
    this.#announce({ changed: [id, ...rewritten.map((one) => one.id)], removed: [] });
    return { note: this.#known(id).note, rewritten };
  }

  /** Leads links along with a heading or a citation key. @returns what was rewritten */
  async lead(move: LinkMove): Promise<readonly RewrittenNote[]> {
    const rewritten = await this.#pending.during({ move, file: null }, () => this.#lead(move));
    this.#announce({ changed: rewritten.map(({ id }) => id), removed: [] });
    return rewritten;
  }

  /** Puts rewritten notes back as they were; one that was changed since has its links led back instead. */
  async putBack(rewritten: readonly RewrittenNote[], back: LinkMove): Promise<void> {
    const there = rewritten.filter(({ id }) => this.#notes.has(id));
    const files = await rewriteNotes(
      this.folder,
      there.map(({ id }) => this.#known(id)),
      ledBy(back),
      new Map(
        there.filter(({ id, after }) => this.#known(id).body === after).map(({ id, before }) => [id, before]),
      ),
    );
    for (const { known } of files) this.#replace(known);
    this.#announce({ changed: files.map(({ known }) => known.note.id), removed: [] });
  }

  /** Writes one note as a whole, its state before being kept; for changes made from outside the editor. */
  async replaceBody(id: string, markdown: string): Promise<Note> {
    const { path } = this.#known(id);
    const text = await this.#readFile(path);
    if (text !== null) await this.#history.keep(id, text);
    const front = this.#frontOf(id, text);
    front.set('modified', new Date().toISOString());
    await this.#write(id, path, front, markdown);
    return this.#known(id).note;
  }

  /** Moves a note to another folder under `notes/`; links name titles, so they lead there still. */
  async moveTo(id: string, folder: string): Promise<Note> {
    const known = this.#known(id);
    const clean = folder
      .split('/')
      .map(noteFileNameOfFolder)
      .filter((part) => part !== '')
      .join('/');
    if (clean === known.note.folder) return known.note;
    const name = this.#freeName(known.note.title, clean);
    await this.#moved(known.path, async () => {
      await this.#moveFile(known.path, pathOf(clean, name));
      this.#replace({
        ...known,
        path: pathOf(clean, name),
        note: { ...known.note, folder: clean, title: name },
      });
    });
    this.#announce({ changed: [id], removed: [] });
    return this.#known(id).note;
  }

  /** Moves a note's file to the library's trash. @returns the entry to restore it by */
  async trash(id: string): Promise<string> {
    const { path } = this.#known(id);
    const entry = await this.#moved(path, async () => {
      const put = await this.#trash.put(path);
      this.#forget(id);
      return put;
    });
    this.#announce({ changed: [], removed: [id] });
    return entry;
  }

  trashed(): Promise<readonly TrashedNote[]> {
    return this.#trash.list();
  }

  /** Puts a note back where it was, under a free title. @throws AppError `notFound` */
  async restore(entry: string): Promise<Note> {
    const path = await this.#trash.pathOf(entry);
    if (path === null) throw new AppError('notFound', 'This note is no longer in the trash.');
    const folder = dirname(path) === '.' ? '' : dirname(path);
    const to = pathOf(folder, this.#freeName(path.slice(folder === '' ? 0 : folder.length + 1, -3), folder));
    await this.#trash.take(entry, to);
    const id = await this.#load(to);
    this.#announce({ changed: [id], removed: [] });
    return this.#known(id).note;
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
    const known = new Map(Array.from(this.#notes.values(), (one) => [one.path, one]));
    const looked = new Set(only ?? (await noteFiles(this.folder.path('notes'))));
    const there = new Set<string>();
    for (const path of looked) {
      const text = await this.#readFile(path);
      if (text === null) continue;
      there.add(path);
      if (known.get(path)?.version !== versionOf(text)) changed.push(await this.#load(path));
    }
    const removed: string[] = [];
    for (const { note, path } of [...this.#notes.values()]) {
      const isMeant = only === undefined || looked.has(path);
      if (isMeant && !there.has(path) && (await this.#keepDeleted(note.id, path))) removed.push(note.id);
    }
    if (changed.length + removed.length > 0) this.#announce({ changed, removed });
  }

  /** @returns false where the note is there after all, or moved by this process */
  async #keepDeleted(id: string, path: string): Promise<boolean> {
    const isThere = (await this.#readFile(path)) !== null;
    const now = this.#notes.get(id);
    if (isThere || now?.path !== path || this.#moving.has(path)) return false;
    this.#forget(id);
    const { created, tags } = now.note;
    await this.#trash.keepText(path, joinNoteFile(new Document({ id, created, tags }), now.body));
    return true;
  }

  /** Does what moves a note's file; that it is gone from its place meanwhile is no news from outside. */
  async #moved<Result>(path: string, task: () => Promise<Result>): Promise<Result> {
    this.#moving.add(path);
    try {
      return await task();
    } finally {
      this.#moving.delete(path);
    }
  }

  async #lead(move: LinkMove): Promise<readonly RewrittenNote[]> {
    const files = await rewriteNotes(this.folder, [...this.#notes.values()], ledBy(move));
    for (const { known } of files) this.#replace(known);
    return files.map(({ known, before }) => ({ id: known.note.id, before, after: known.body }));
  }

  /** Moves a file of `notes/`; done already is done. */
  async #moveFile(from: string, to: string): Promise<void> {
    const target = this.folder.path('notes', to);
    await mkdir(dirname(target), { recursive: true });
    try {
      await rename(this.folder.path('notes', from), target);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  #merged(mine: string, base: string, theirs: string): string {
    const before = this.#recent.find(base);
    const merged = before === null ? null : mergeNotes(mine, before, splitNoteFile(theirs).body);
    if (merged !== null) return merged;
    throw new AppError(
      'conflict',
      'This note was changed elsewhere since it was opened here, in the same lines. Both versions are kept: choose one, or take over what you need.',
    );
  }

  #frontOf(id: string, text: string | null): Document {
    const front = text === null ? null : splitNoteFile(text).front;
    return front ?? new Document({ id, created: this.#known(id).note.created, tags: [] });
  }

  /** Files are read side by side, and taken in one by one. */
  async #loadAll(paths: readonly string[]): Promise<void> {
    for (let at = 0; at < paths.length; at += readAtOnce) {
      const part = paths.slice(at, at + readAtOnce);
      const texts = await Promise.all(part.map((path) => this.#readFile(path)));
      for (const [n, path] of part.entries()) {
        const text = texts[n];
        if (text !== undefined && text !== null) await this.#load(path, text);
      }
    }
  }

  /** Takes a file in. @returns the id of its note */
  async #load(path: string, known?: string): Promise<string> {
    const text = known ?? (await readFile(this.folder.path('notes', path), 'utf8'));
    const { front, body } = splitNoteFile(text);
    const id: unknown = front?.get('id');
    if (front !== null && typeof id === 'string' && /^[\w-]+$/.test(id) && (await this.#isFree(id, path))) {
      this.#replace(knownNote(id, path, front, body, text));
      return id;
    }
    const given = front ?? new Document({});
    const fresh = `n-${randomBytes(5).toString('hex')}`;
    given.set('id', fresh);
    if (!given.has('created')) given.set('created', new Date().toISOString());
    await this.#write(fresh, path, given, body, false);
    return fresh;
  }

  /** An id may be that of the same file, or of one that was moved; a copy of a note gets an id of its own. */
  async #isFree(id: string, path: string): Promise<boolean> {
    const known = this.#notes.get(id);
    return known === undefined || known.path === path || (await this.#readFile(known.path)) === null;
  }

  /** Takes in what another program wrote into a note's file. */
  async #refresh(id: string): Promise<void> {
    const { path, version } = this.#known(id);
    const text = await this.#readFile(path);
    if (text === null || versionOf(text) === version) return;
    const { front, body } = splitNoteFile(text);
    this.#replace(knownNote(id, path, front ?? new Document({}), body, text));
    this.#announce({ changed: [id], removed: [] });
  }

  async #write(id: string, path: string, front: Document, body: string, announce = true): Promise<void> {
    const text = joinNoteFile(front, body);
    await writeFileAtomic(this.folder.path('notes', path), text);
    this.#replace(knownNote(id, path, front, body, text));
    if (announce) this.#announce({ changed: [id], removed: [] });
  }

  #replace(known: KnownNote): void {
    this.#forget(known.note.id);
    this.#notes.set(known.note.id, known);
    this.#titles.add(known);
    this.#recent.keep(known.version, known.body);
  }

  #forget(id: string): void {
    const known = this.#notes.get(id);
    if (known === undefined) return;
    this.#titles.remove(known);
    this.#notes.delete(id);
  }

  #freeName(name: string, folder: string): string {
    if (!this.#titles.has(name, folder)) return name;
    for (let n = 2; ; n++) {
      const next = `${name} (${String(n)})`;
      if (!this.#titles.has(next, folder)) return next;
    }
  }

  #known(id: string): KnownNote {
    const known = this.#notes.get(id);
    if (known === undefined)
      throw new AppError('notFound', 'This note is no longer in the library. It may be in the trash.');
    return known;
  }

  #readFile(path: string): Promise<string | null> {
    return readTextIfThere(this.folder.path('notes', path));
  }

  #announce(change: NoteChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? `${name}.md` : `${folder}/${name}.md`;
}

/** A folder's name; one that begins with a dot would be hidden from the library. */
function noteFileNameOfFolder(part: string): string {
  return part.trim() === '' ? '' : noteFileName(part);
}
