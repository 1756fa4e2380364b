import { mkdir, readdir, rm } from 'node:fs/promises';
import * as v from 'valibot';
import { readTextIfThere, toJson, writeFileAtomic, type LibraryFolder } from '../storage';

/** An import under way: what is needed to go on with it. Paths are absolute, as they were given. */
const UnderwayImport = v.object({
  id: v.string(),
  title: v.string(),
  startedAt: v.string(),
  paths: v.array(v.string()),
  /** The collection the articles are put in. */
  collection: v.optional(v.nullable(v.string()), null),
  /** How often it was begun since it came on last, and how many articles it had added by then. */
  attempts: v.number(),
  added: v.number(),
});
export type UnderwayImport = Readonly<v.InferOutput<typeof UnderwayImport>>;

/** The imports under way, in `.cache/imports`: what is found there at a start was interrupted. */
export class UnderwayImports {
  constructor(private readonly folder: LibraryFolder) {}

  async begin(underway: UnderwayImport): Promise<void> {
    await writeFileAtomic(this.#path(underway.id), toJson(underway));
  }

  async end(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  /** What was interrupted, the oldest first. */
  async interrupted(): Promise<readonly UnderwayImport[]> {
    await mkdir(this.#folder, { recursive: true });
    const found = await readdir(this.#folder);
    const names = found.filter((name) => name.endsWith('.json')).sort();
    // What a crash left half written was not yet said to be under way.
    for (const name of found)
      if (name.endsWith('.new')) await rm(this.folder.path('.cache', 'imports', name), { force: true });
    const texts = await Promise.all(
      names.map((name) => readTextIfThere(this.folder.path('.cache', 'imports', name))),
    );
    return texts.flatMap((text) => parsed(text) ?? []);
  }

  get #folder(): string {
    return this.folder.path('.cache', 'imports');
  }

  #path(id: string): string {
    return this.folder.path('.cache', 'imports', `${id}.json`);
  }
}

function parsed(text: string | null): UnderwayImport | null {
  try {
    return v.parse(UnderwayImport, JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
