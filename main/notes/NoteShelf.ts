import { randomBytes } from 'node:crypto';
import { Document } from 'yaml';
import { AppError } from '../../preload/contract/errors';
import {
  readSmallText,
  readTextIfThere,
  writeFileAtomic,
  writeFilesAtomic,
  type LibraryFolder,
} from '../storage';
import { fieldsOf, joinNoteFile, readNoteFile, splitNoteFile } from './frontMatter';
import { knownNote, versionOf, type KnownNote } from './KnownNote';
import { RecentTexts } from './RecentTexts';
import { TitleIndex } from './TitleIndex';

/** So many files are read in one turn. */
const readInOneTurn = 200;

/** The notes of a library in memory, in step with their files: what is read and written of single notes goes through here. */
export class NoteShelf {
  readonly #notes = new Map<string, KnownNote>();
  readonly #titles = new TitleIndex();
  readonly #recent = new RecentTexts();

  constructor(private readonly folder: LibraryFolder) {}

  all(): readonly KnownNote[] {
    return [...this.#notes.values()];
  }

  find(id: string): KnownNote | null {
    return this.#notes.get(id) ?? null;
  }

  /** @throws AppError `notFound` */
  get(id: string): KnownNote {
    const known = this.#notes.get(id);
    if (known === undefined)
      throw new AppError('notFound', 'This note is no longer in the library. It may be in the trash.');
    return known;
  }

  /** The note of a title or alias, whatever its case; the one nearest the top where several folders have one. */
  findByTitle(title: string): KnownNote | null {
    return this.#titles.find(title);
  }

  /** A title no other note of a folder has: the one wanted, or with a number behind it. */
  freeName(name: string, folder: string): string {
    if (!this.#titles.has(name, folder)) return name;
    for (let n = 2; ; n++) {
      const next = `${name} (${String(n)})`;
      if (!this.#titles.has(next, folder)) return next;
    }
  }

  /** The Markdown a version of a note had, where it was on the shelf lately; else null. */
  textOfVersion(version: string): string | null {
    return this.#recent.find(version);
  }

  /** A note's file as it is on disk; null where it is not there. @param path relative to `notes/` */
  readFile(path: string): Promise<string | null> {
    return readTextIfThere(this.folder.path('notes', path));
  }

  /** Takes in files; those that bear no id are given one, all together. @returns the ids of their notes */
  async loadAll(paths: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = [];
    const unnamed: GivenId[] = [];
    for (const [n, path] of paths.entries()) {
      if (n > 0 && n % readInOneTurn === 0) await new Promise(setImmediate);
      const text = readSmallText(this.folder.path('notes', path));
      if (text === null) continue;
      const taken = await this.#take(path, text);
      if (typeof taken === 'string') ids.push(taken);
      else unnamed.push(taken);
    }
    await this.#keepIds(unnamed);
    return [...ids, ...unnamed.map(({ id }) => id)];
  }

  /** Takes a file in; one without an id is given one, by writing it into its front matter. @returns the id of its note */
  async load(path: string, text: string): Promise<string> {
    const taken = await this.#take(path, text);
    if (typeof taken === 'string') return taken;
    await this.#keepIds([taken]);
    return taken.id;
  }

  /** @returns the id of the note, or the file with an id it is to be given */
  async #take(path: string, text: string): Promise<string | GivenId> {
    const { fields, body } = readNoteFile(text);
    const id = fields?.['id'];
    if (fields !== null && typeof id === 'string' && /^[\w-]+$/.test(id) && (await this.#isFree(id, path))) {
      this.replace(knownNote(id, path, fields, body, text));
      return id;
    }
    const front = splitNoteFile(text).front ?? new Document({});
    const fresh = newNoteId();
    front.set('id', fresh);
    if (!front.has('created')) front.set('created', new Date().toISOString());
    return { id: fresh, path, front, body };
  }

  async #keepIds(given: readonly GivenId[]): Promise<void> {
    const files = given.map((one) => ({ ...one, text: joinNoteFile(one.front, one.body) }));
    await writeFilesAtomic(
      this.folder.root,
      files.map(({ path, text }) => ({ path: this.folder.path('notes', path), content: text })),
    );
    for (const { id, path, front, body, text } of files)
      this.replace(knownNote(id, path, fieldsOf(front), body, text));
  }

  /** Takes in what another program wrote into a note's file. @returns whether there was anything */
  async refresh(id: string): Promise<boolean> {
    const { path, version } = this.get(id);
    const text = await this.readFile(path);
    if (text === null || versionOf(text) === version) return false;
    const { fields, body } = readNoteFile(text);
    this.replace(knownNote(id, path, fields ?? {}, body, text));
    return true;
  }

  async write(id: string, path: string, front: Document, body: string): Promise<void> {
    const text = joinNoteFile(front, body);
    await writeFileAtomic(this.folder.path('notes', path), text);
    this.replace(knownNote(id, path, fieldsOf(front), body, text));
  }

  /** The front matter a note is written with: that of its file, or a new one where it has none. */
  frontOf(id: string, text: string | null): Document {
    const front = text === null ? null : splitNoteFile(text).front;
    return front ?? new Document({ id, created: this.get(id).note.created, tags: [] });
  }

  replace(known: KnownNote): void {
    this.forget(known.note.id);
    this.#notes.set(known.note.id, known);
    this.#titles.add(known);
    this.#recent.keep(known.version, known.body);
  }

  forget(id: string): void {
    const known = this.#notes.get(id);
    if (known === undefined) return;
    this.#titles.remove(known);
    this.#notes.delete(id);
  }

  /** An id may be that of the same file, or of one that was moved; a copy of a note gets an id of its own. */
  async #isFree(id: string, path: string): Promise<boolean> {
    const known = this.#notes.get(id);
    return known === undefined || known.path === path || (await this.readFile(known.path)) === null;
  }
}

/** A file that bore no id of its own, with the one it is given. */
interface GivenId {
  readonly id: string;
  readonly path: string;
  readonly front: Document;
  readonly body: string;
}

export function newNoteId(): string {
  return `n-${randomBytes(5).toString('hex')}`;
}
