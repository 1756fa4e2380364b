import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { Document } from 'yaml';
import { AppError } from '../../preload/contract/errors';
import type { Note, NoteText } from '../../preload/contract/notes';
import { findLinks, rewriteLinks, type LinkAddress } from '../../preload/shared/links';
import { plainText } from '../../preload/shared/markdown';
import { isMissing, readTextIfThere, writeFileAtomic, type LibraryFolder } from '../storage';
import { joinNoteFile, splitNoteFile } from './frontMatter';
import { noteFileName } from './noteFileName';

/** Which notes changed; `removed` are in the trash. */
export interface NoteChange {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A note as it is kept in memory. `path` is relative to `notes/`, with `/`. */
interface KnownNote {
  readonly note: Note;
  readonly path: string;
  readonly body: string;
  readonly version: string;
}

const excerptLength = 160;

/** The notes of a library: Markdown files under `notes/`, all texts in memory, every change on disk before it is announced. */
export class NoteStore {
  readonly #notes = new Map<string, KnownNote>();
  readonly #listeners = new Set<(change: NoteChange) => void>();

  private constructor(private readonly folder: LibraryFolder) {}

  /** Reads every note. A file without an id is given one, by writing it into its front matter. */
  static async open(folder: LibraryFolder): Promise<NoteStore> {
    const store = new NoteStore(folder);
    await mkdir(folder.path('notes'), { recursive: true });
    for (const path of await noteFiles(folder.path('notes'))) await store.#load(path);
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

  /** The note of a title, whatever its case; the one at the top where several folders have one. */
  findByTitle(title: string): Note | null {
    const wanted = titleKey(title);
    let found: Note | null = null;
    for (const { note } of this.#notes.values()) {
      if (titleKey(note.title) === wanted && (found === null || note.folder.length < found.folder.length))
        found = note;
    }
    return found;
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

  async create(title: string | undefined, markdown: string): Promise<NoteText> {
    const name = this.#freeName(noteFileName(title ?? 'Untitled'), '');
    const now = new Date().toISOString();
    const front = new Document({
      id: `n-${randomBytes(5).toString('hex')}`,
      created: now,
      modified: now,
      tags: [],
    });
    const id = String(front.get('id'));
    await this.#write(id, `${name}.md`, front, markdown);
    return this.open(id);
  }

  /** Writes a note's Markdown. @throws AppError `conflict` where the file is no longer the one edited, `notFound` */
  async save(
    id: string,
    markdown: string,
    base: string,
  ): Promise<{ readonly note: Note; readonly version: string }> {
    const { path } = this.#known(id);
    const text = await this.#readFile(path);
    const onDisk = text === null ? null : versionOf(text);
    if (onDisk !== null && onDisk !== base) {
      throw new AppError(
        'conflict',
        'This note was changed elsewhere since it was opened here. Both versions are kept: choose one, or take over what you need.',
      );
    }
    const front =
      (text === null ? null : splitNoteFile(text).front) ??
      new Document({ id, created: this.#known(id).note.created, tags: [] });
    front.set('modified', new Date().toISOString());
    await this.#write(id, path, front, markdown);
    const saved = this.#known(id);
    return { note: saved.note, version: saved.version };
  }

  /** Gives a note another title, and leads every link to it there. Links are led first: a crash between leaves none broken for good. */
  async rename(id: string, title: string): Promise<Note> {
    const known = this.#known(id);
    const name = noteFileName(title);
    if (name === known.note.title) return known.note;
    const free =
      titleKey(name) === titleKey(known.note.title) ? name : this.#freeName(name, known.note.folder);
    const path = known.note.folder === '' ? `${free}.md` : `${known.note.folder}/${free}.md`;
    await rename(this.folder.path('notes', known.path), this.folder.path('notes', path));
    const oldTitle = titleKey(known.note.title);
    this.#notes.set(id, { ...known, path, note: { ...known.note, title: free } });
    const lead = (address: LinkAddress): LinkAddress | null =>
      address.kind === 'note' && titleKey(address.title) === oldTitle ? { ...address, title: free } : null;
    const rewritten = await this.#rewriteAll(lead);
    this.#announce({ changed: [id, ...rewritten], removed: [] });
    return this.#known(id).note;
  }

  /** Moves a note's file to the library's trash. */
  async trash(id: string): Promise<void> {
    const { path } = this.#known(id);
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    const target = this.folder.path('trash', 'notes', `${basename(path, '.md')} ${stamp}.md`);
    await mkdir(dirname(target), { recursive: true });
    await rename(this.folder.path('notes', path), target);
    this.#notes.delete(id);
    this.#announce({ changed: [], removed: [id] });
  }

  async #rewriteAll(lead: (address: LinkAddress) => LinkAddress | null): Promise<readonly string[]> {
    const rewritten: string[] = [];
    for (const [id, { body, path }] of [...this.#notes]) {
      if (!findLinks(body).some(({ address }) => lead(address) !== null)) continue;
      const text = await this.#readFile(path);
      const front = text === null ? null : splitNoteFile(text).front;
      if (front === null) continue;
      await this.#write(id, path, front, rewriteLinks(body, lead), false);
      rewritten.push(id);
    }
    return rewritten;
  }

  async #load(path: string): Promise<void> {
    const text = await this.#readFile(path);
    if (text === null) return;
    const { front, body } = splitNoteFile(text);
    const id = front?.get('id');
    if (front !== null && typeof id === 'string' && id !== '' && !this.#notes.has(id)) {
      this.#know(id, path, front, body, text);
      return;
    }
    const given = front ?? new Document({});
    given.set('id', `n-${randomBytes(5).toString('hex')}`);
    if (!given.has('created')) given.set('created', new Date().toISOString());
    await this.#write(String(given.get('id')), path, given, body, false);
  }

  /** Takes in what another program wrote into a note's file. */
  async #refresh(id: string): Promise<void> {
    const { path, version } = this.#known(id);
    const text = await this.#readFile(path);
    if (text === null || versionOf(text) === version) return;
    const { front, body } = splitNoteFile(text);
    this.#know(id, path, front ?? new Document({}), body, text);
    this.#announce({ changed: [id], removed: [] });
  }

  async #write(id: string, path: string, front: Document, body: string, announce = true): Promise<void> {
    const text = joinNoteFile(front, body);
    await writeFileAtomic(this.folder.path('notes', path), text);
    this.#know(id, path, front, body, text);
    if (announce) this.#announce({ changed: [id], removed: [] });
  }

  #know(id: string, path: string, front: Document, body: string, text: string): void {
    const folder = dirname(path);
    const created = timeField(front, 'created') ?? new Date().toISOString();
    const plain = plainText(body);
    const note: Note = {
      id,
      title: basename(path, '.md'),
      folder: folder === '.' ? '' : folder,
      created,
      modified: timeField(front, 'modified') ?? created,
      tags: tagsOf(front, body),
      excerpt: plain.replace(/\s+/g, ' ').trim().slice(0, excerptLength),
      words: plain.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    };
    this.#notes.set(id, { note, path, body, version: versionOf(text) });
  }

  #freeName(name: string, folder: string): string {
    const taken = new Set<string>();
    for (const { note } of this.#notes.values()) if (note.folder === folder) taken.add(titleKey(note.title));
    if (!taken.has(titleKey(name))) return name;
    for (let n = 2; ; n++) {
      const next = `${name} (${String(n)})`;
      if (!taken.has(titleKey(next))) return next;
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

/** Two titles that differ only in case or composition are one: some file systems cannot tell them apart. */
function titleKey(title: string): string {
  return noteFileName(title).toLowerCase();
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function timeField(front: Document, key: string): string | null {
  const value: unknown = front.get(key);
  const time = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function tagsOf(front: Document, body: string): readonly string[] {
  const value: unknown = front.toJS();
  const listed = (value as { readonly tags?: unknown } | null)?.tags;
  const tags = new Set(
    Array.isArray(listed) ? listed.filter((tag): tag is string => typeof tag === 'string') : [],
  );
  for (const match of body.matchAll(/(?<=^|\s)#([\p{L}][\p{L}\p{N}_/-]*)/gu)) tags.add(match[1] ?? '');
  return [...tags].sort();
}

async function noteFiles(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || (folder === root && entry.name === 'attachments')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.name.endsWith('.md')) files.push(relative(root, path).replaceAll('\\', '/'));
    }
  };
  try {
    await walk(root);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return files.sort();
}
