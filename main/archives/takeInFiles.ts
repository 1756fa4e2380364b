import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileOperations, isMissing, writeFileAtomic } from '../storage';
import { cancelled, reasonOf, type ArchiveImport, type ArrivedPart } from './ArchiveTargets';

/**
 * Files that are copied as they are where there is none of their name: attachments, templates, notes in the trash, and the
 * earlier versions of notes, which the report does not name.
 */
const copied = /^notes\/(?:attachments|templates|\.history)\/|^trash\/notes\//;
const untold = 'notes/.history/';

/** Copies the files of an export that belong to no article and are no note. */
export async function takeInFiles(run: ArchiveImport): Promise<ArrivedPart> {
  const { archive, end, job } = run;
  const templates: string[] = [];
  for (const path of archive.paths.filter((each) => copied.test(each))) {
    try {
      if (job.signal.aborted) throw new Error(cancelled);
      const isNew = await copyFile(path, run);
      if (isNew && path.startsWith('notes/templates/')) templates.push(path);
      if (path.startsWith(untold)) continue;
      if (isNew) end({ path, outcome: 'added' });
      else end({ path, outcome: 'alreadyHere', reason: await whyNot(path, run) });
    } catch (error) {
      end({ path, outcome: 'failed', reason: reasonOf(error) });
    }
  }
  return new ArrivedTemplates(run, templates);
}

async function copyFile(path: string, { archive, folder }: ArchiveImport): Promise<boolean> {
  const target = folder.path(...path.split('/'));
  if (existsSync(target)) return false;
  await writeFileAtomic(target, await archive.read(path));
  return true;
}

async function whyNot(path: string, { archive, folder }: ArchiveImport): Promise<string> {
  const here = await readFile(folder.path(...path.split('/')));
  return Buffer.from(await archive.read(path)).equals(here)
    ? 'The same file is here already.'
    : 'Another file of this name is here; it stays as it is.';
}

/** Of what was copied, only templates are seen by themselves: they go and come with the rest. */
class ArrivedTemplates implements ArrivedPart {
  readonly #texts = new Map<string, Uint8Array>();

  constructor(
    private readonly run: ArchiveImport,
    private readonly paths: readonly string[],
  ) {}

  async takeBack(): Promise<void> {
    for (const path of this.paths) {
      const target = this.run.folder.path(...path.split('/'));
      try {
        this.#texts.set(path, await readFile(target));
        fileOperations().remove(target);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
  }

  async bringBack(): Promise<void> {
    for (const [path, content] of this.#texts) {
      const target = this.run.folder.path(...path.split('/'));
      if (!existsSync(target)) await writeFileAtomic(target, content);
    }
  }
}
