import { parseCollections, collectionsFileText, type StoredCollection } from '../collections';
import { fileOperations, readTextIfThere, toJson, writeFileAtomic } from '../storage';
import { cancelled, reasonOf, type ArchiveImport, type ArrivedPart } from './ArchiveTargets';

/** A file at the top of a library that is a list: how two of them become one, and how it is read again. */
interface ListFile {
  readonly name: string;
  /** The list here with what it does not have of the other; null where that cannot be read. */
  merged(here: string, other: string): string | null;
  reload(): Promise<void>;
}

/** Takes in collections, saved searches and decisions: what is here stays, what is not is added to it. */
export async function takeInLists(run: ArchiveImport): Promise<ArrivedPart> {
  const parts: ArrivedPart[] = [];
  for (const list of listsOf(run)) {
    if (!run.archive.has(list.name)) continue;
    try {
      if (run.job.signal.aborted) throw new Error(cancelled);
      const part = await takeInList(list, run);
      if (part !== null) parts.push(part);
    } catch (error) {
      run.end({ path: list.name, outcome: 'failed', reason: reasonOf(error) });
    }
  }
  await takeInReports(run);
  return {
    takeBack: async () => {
      for (const part of parts) await part.takeBack();
    },
    bringBack: async () => {
      for (const part of parts) await part.bringBack();
    },
  };
}

function listsOf({ collections, searches, decisions, sample }: ArchiveImport): readonly ListFile[] {
  return [
    { name: 'collections.json', merged: mergedCollections, reload: () => collections.reload() },
    {
      name: 'saved-searches.json',
      merged: (here, other) => mergedLists(here, other, 'searches', (search) => idOf(search)),
      reload: () => searches.reload(),
    },
    {
      name: 'decisions.json',
      merged: (here, other) => mergedLists(here, other, 'notTheSame', (pair) => JSON.stringify(pair)),
      reload: () => decisions.reload(),
    },
    // A library has one sample: which articles and notes are of it is known here already.
    { name: 'sample.json', merged: (here) => here, reload: () => sample.reload() },
  ];
}

async function takeInList(
  list: ListFile,
  { archive, folder, end }: ArchiveImport,
): Promise<ArrivedPart | null> {
  const path = folder.path(list.name);
  const before = await readTextIfThere(path);
  const other = await archive.readText(list.name);
  const after = before === null ? other : list.merged(before, other);
  if (after === null) throw new Error(`${list.name} in the export cannot be read.`);
  if (after === before) {
    end({ path: list.name, outcome: 'alreadyHere', reason: 'Everything in it is here already.' });
    return null;
  }
  const write = async (text: string | null): Promise<void> => {
    if (text === null) fileOperations().remove(path);
    else await writeFileAtomic(path, text);
    await list.reload();
  };
  await write(after);
  end({ path: list.name, outcome: 'added' });
  return {
    takeBack: () => write(before),
    bringBack: () => write(after),
  };
}

function mergedCollections(here: string, other: string): string | null {
  const [mine, theirs] = [parseCollections(here), parseCollections(other)];
  if (mine === null || theirs === null) return null;
  const known = new Map(mine.map((collection) => [collection.id, collection]));
  for (const collection of theirs) known.set(collection.id, joined(known.get(collection.id), collection));
  return collectionsFileText([...known.values()]);
}

function joined(mine: StoredCollection | undefined, theirs: StoredCollection): StoredCollection {
  if (mine === undefined) return theirs;
  return { ...mine, articles: [...new Set([...mine.articles, ...theirs.articles])] };
}

/** The list under a name of two JSON files, each thing in it once. */
function mergedLists(
  here: string,
  other: string,
  name: string,
  keyOf: (item: unknown) => string,
): string | null {
  const [mine, theirs] = [parsed(here), parsed(other)];
  if (mine === null || theirs === null) return null;
  const items = new Map<string, unknown>();
  for (const item of [...listIn(mine, name), ...listIn(theirs, name)])
    if (!items.has(keyOf(item))) items.set(keyOf(item), item);
  return toJson({ ...theirs, ...mine, [name]: [...items.values()] });
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function listIn(file: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = file[name];
  return Array.isArray(list) ? list : [];
}

function idOf(item: unknown): string {
  return String((item as { readonly id?: unknown } | null)?.id);
}

/** The reports of the imports that the articles came in by: "Recently added" and the history of imports rest on them. */
async function takeInReports({ archive, reports, end }: ArchiveImport): Promise<void> {
  for (const path of archive.paths.filter((each) => /^imports\/[^/]+\.json$/.test(each))) {
    try {
      await reports.takeIn(await archive.readText(path));
    } catch (error) {
      end({ path, outcome: 'failed', reason: reasonOf(error) });
    }
  }
}
