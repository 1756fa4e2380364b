import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, posix } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import type { ImportedFile } from '../../preload/contract/importing';
import { outlineOf } from '../../preload/shared/markdown';
import type { Arrived } from '../importing';
import type { RunningJob } from '../jobs';
import { joinNoteFile, splitNoteFile, type NoteStore } from '../notes';
import { fileOperations, writeFileAtomic, type LibraryFolder } from '../storage';
import { noteFront } from './noteFront';
import { readNote, vaultFiles, type ReadNote, type VaultFile } from './readVault';
import { rewriteVaultLinks, type VaultTarget } from './rewriteVaultLinks';
import { VaultNames } from './VaultNames';
import { folderOfVault, planNotes, type PlannedNote } from './VaultPlan';

export interface VaultTargets {
  readonly folder: LibraryFolder;
  readonly notes: NoteStore;
}

const isNote = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);
const isDrawing = (path: string): boolean => /\.(?:canvas|base)$/i.test(path);
const isPicture = (path: string): boolean => /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path);
const largestFile = 200 * 1024 * 1024;

/**
 * Brings a folder of Markdown files into the library as notes, in a folder of its name, with the files they show beside them. Notes
 * that came in before stay as they are here.
 * @throws AppError `badRequest` where there is no Markdown in it, `cancelled`; nothing came in then
 */
export async function takeInVault(
  vault: string,
  { folder, notes }: VaultTargets,
  job: RunningJob,
): Promise<Arrived> {
  const files = await vaultFiles(vault);
  if (!files.some(({ path }) => isNote(path)))
    throw new AppError(
      'badRequest',
      `“${basename(vault)}” holds no Markdown files, so there are no notes to import from it.`,
    );
  job.update({ total: files.length });
  await notes.lookOutside();
  const run = new VaultImport(basename(vault), files, { folder, notes }, job);
  return run.run();
}

/** One import of a vault: first what the notes show, then all notes at once. */
class VaultImport {
  readonly #report: ImportedFile[] = [];
  readonly #names: VaultNames;
  readonly #planned: ReadonlyMap<string, PlannedNote>;
  /** By path in the vault, where a file lies under `notes/`. */
  readonly #files = new Map<string, string>();
  readonly #read = new Map<string, ReadNote>();
  readonly #headings = new Map<string, readonly string[]>();
  /** Copies made by this import, removed again where it is cancelled. */
  readonly #copies: string[] = [];

  constructor(
    private readonly vault: string,
    private readonly files: readonly VaultFile[],
    private readonly targets: VaultTargets,
    private readonly job: RunningJob,
  ) {
    this.#names = new VaultNames(files.map(({ path }) => path));
    const paths = files.map(({ path }) => path).filter(isNote);
    this.#planned = planNotes(vault, paths, targets.notes);
  }

  async run(): Promise<Arrived> {
    try {
      for (const file of this.files) await this.#take(file);
      const added = await this.#addNotes();
      return arrived(this.#report, added, this.targets.notes);
    } catch (error) {
      for (const copy of this.#copies) fileOperations().remove(copy);
      throw error;
    }
  }

  async #take(file: VaultFile): Promise<void> {
    if (this.job.signal.aborted)
      throw new AppError('cancelled', 'The import was cancelled; nothing of it came in.');
    try {
      if (isNote(file.path)) this.#read.set(file.path, await readNote(file));
      else if (isDrawing(file.path))
        this.#end(file.path, 'unsupported', 'Canvases and bases of Obsidian are no notes; it was left out.');
      else await this.#copy(file);
    } catch (error) {
      this.#end(file.path, 'failed', error instanceof Error ? error.message : String(error));
    }
  }

  /** Keeps a file with the notes; the same one is kept once, and another of its name gets its own. */
  async #copy({ path, place }: VaultFile): Promise<void> {
    if ((await stat(place)).size > largestFile)
      throw new Error('It is larger than 200 MB: too large to be kept with the notes.');
    const content = await readFile(place);
    const wanted = posix.join('attachments', folderOfVault(this.vault), path);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const other = wanted.replace(/(\.[^./]*)?$/, `-${hash}$1`);
    for (const within of [wanted, other]) {
      const target = this.targets.folder.path('notes', ...within.split('/'));
      const here = await readFile(target).catch(() => null);
      this.#files.set(path, within);
      if (here?.equals(content) === true) {
        this.#end(path, 'alreadyHere', 'The same file is kept with the notes already.');
        return;
      }
      if (here !== null) continue;
      await writeFileAtomic(target, content);
      this.#copies.push(target);
      this.#end(
        path,
        'added',
        isPicture(path) ? 'Kept with the notes.' : 'Kept with the notes, and linked from them.',
      );
      return;
    }
  }

  async #addNotes(): Promise<readonly string[]> {
    const arriving = [...this.#read].flatMap(([path, read]) => {
      const planned = this.#planned.get(path);
      if (planned === undefined) return [];
      if (planned.isHere) {
        const reason = `It came in before, as “${planned.title}”, which stays as it is here.`;
        this.#end(path, 'alreadyHere', reason, planned.id);
        return [];
      }
      return [{ planned, ...this.#noteOf(planned, read) }];
    });
    const added = await this.targets.notes.add(
      arriving.map(({ planned, text }) => ({
        path: posix.join(planned.folder, `${planned.title}.md`),
        text,
      })),
    );
    for (const { planned, remarks } of arriving) this.#end(planned.path, 'added', remarks, planned.id);
    return added.map(({ id }) => id);
  }

  #noteOf(
    planned: PlannedNote,
    { text, created, modified }: ReadNote,
  ): { readonly text: string; readonly remarks: string } {
    const { front, body } = splitNoteFile(text);
    const own = this.#noteTarget(planned);
    const { markdown, missing } = rewriteVaultLinks(body, {
      own,
      find: (target) => this.#find(target, planned),
    });
    const title = posix.basename(planned.path).replace(/\.(?:md|markdown)$/i, '');
    const remarks = [
      ...(planned.title === title
        ? []
        : [`Its name was taken or cannot be a title: it is “${planned.title}” here.`]),
      ...(front === null && text.startsWith('---\n')
        ? ['Its front matter cannot be read; it stands in the text.']
        : []),
      ...(missing.length === 0
        ? []
        : [
            `${missing.length === 1 ? 'A link leads' : `${String(missing.length)} links lead`} to nothing in the vault: ${missing.slice(0, 5).join(', ')}.`,
          ]),
    ];
    return {
      text: joinNoteFile(noteFront(front, { id: planned.id, created, modified }), markdown),
      remarks: remarks.join(' '),
    };
  }

  #find(target: string, from: PlannedNote): VaultTarget | null {
    const path = this.#names.find(target, from.path);
    if (path === null) return null;
    const planned = this.#planned.get(path);
    if (planned !== undefined) return this.#noteTarget(planned);
    const kept = this.#files.get(path);
    if (kept === undefined) return null;
    const way = posix.relative(from.folder === '' ? '.' : from.folder, kept);
    const address = way.split('/').map(encoded).join('/');
    return { kind: 'file', address, name: posix.basename(path), isPicture: isPicture(path) };
  }

  #noteTarget({ path, title }: PlannedNote): VaultTarget & { readonly kind: 'note' } {
    const known = this.#headings.get(path);
    const headings = known ?? outlineOf(this.#read.get(path)?.text ?? '').map(({ text }) => text);
    this.#headings.set(path, headings);
    return { kind: 'note', title, headings };
  }

  #end(path: string, outcome: ImportedFile['outcome'], reason: string, note?: string): void {
    this.#report.push({
      path: `${this.vault}/${path}`,
      outcome,
      ...(note === undefined ? {} : { note }),
      ...(reason === '' ? {} : { reason }),
    });
    this.job.update({ done: this.#report.length });
  }
}

/** What is pushed to the trash takes the notes back; the files they show stay, for the notes to be restored with. */
function arrived(files: readonly ImportedFile[], added: readonly string[], notes: NoteStore): Arrived {
  let ids = added;
  let entries: readonly string[] = [];
  return {
    files,
    takeBack: async () => {
      entries = await notes.trashAll(ids.filter((id) => notes.find(id) !== null));
    },
    bringBack: async () => {
      ids = (await notes.restoreAll(entries)).map(({ id }) => id);
    },
  };
}

/** A part of a path in a Markdown address, where brackets would end it. */
function encoded(part: string): string {
  return encodeURIComponent(part).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
}
