import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { AppError } from '../../preload/contract/errors';
import { readTextIfThere, toJson, Turns, writeFileAtomic, type LibraryFolder } from '../storage';
import type { UndoableChange } from '../undo';

const fileName = 'saved-searches.json';
const longestName = 60;

const StoredSearch = v.object({ id: v.string(), name: v.string(), query: v.string() });
const SavedSearchesFile = v.object({ searches: v.array(StoredSearch) });
type StoredSearch = Readonly<v.InferOutput<typeof StoredSearch>>;

/** The saved searches of a library, in the order they were made: `saved-searches.json`. Every edit is on disk before it is announced. */
export class SavedSearches {
  readonly #turns = new Turns();

  private constructor(
    private readonly folder: LibraryFolder,
    private readonly onChanged: () => void,
    private searches: readonly StoredSearch[],
  ) {}

  /** @throws AppError `libraryDamaged` where `saved-searches.json` cannot be read: writing would lose what it holds */
  static async open(folder: LibraryFolder, onChanged: () => void): Promise<SavedSearches> {
    return new SavedSearches(folder, onChanged, await readSearches(folder));
  }

  list(): readonly StoredSearch[] {
    return this.searches;
  }

  /** Keeping a query, as a change; answers with its id. */
  save(query: string, name: string | undefined): UndoableChange<string> {
    const id = `s-${randomBytes(5).toString('hex')}`;
    const made = { id, name: name ?? nameFor(query), query };
    return {
      label: `Save the search “${made.name}”`,
      do: async () => {
        await this.#edit((now) => [...now, made]);
        return id;
      },
      undo: () => this.#edit((now) => now.filter((search) => search.id !== id)),
    };
  }

  /** @throws AppError `notFound` */
  rename(id: string, name: string): UndoableChange {
    const { name: before } = this.#get(id);
    const to = (next: string) => (now: readonly StoredSearch[]) =>
      now.map((search) => (search.id === id ? { ...search, name: next } : search));
    return {
      label: `Rename the search “${before}”`,
      do: () => this.#edit(to(name)),
      undo: () => this.#edit(to(before)),
    };
  }

  /** @throws AppError `notFound` */
  remove(id: string): UndoableChange {
    const removed = this.#get(id);
    const at = this.searches.indexOf(removed);
    return {
      label: `Remove the search “${removed.name}”`,
      do: () => this.#edit((now) => now.filter((search) => search.id !== id)),
      undo: () => this.#edit((now) => [...now.slice(0, at), removed, ...now.slice(at)]),
    };
  }

  /** Takes in `saved-searches.json` as it now stands on disk. @throws AppError `libraryDamaged` where it cannot be read */
  reload(): Promise<void> {
    return this.#turns.take(async () => {
      const next = await readSearches(this.folder);
      if (fileText(next) === fileText(this.searches)) return;
      this.searches = next;
      this.onChanged();
    });
  }

  #get(id: string): StoredSearch {
    const search = this.searches.find((known) => known.id === id);
    if (search === undefined) throw new AppError('notFound', 'There is no such saved search any more.');
    return search;
  }

  #edit(edit: (now: readonly StoredSearch[]) => readonly StoredSearch[]): Promise<void> {
    return this.#turns.take(async () => {
      const next = edit(this.searches);
      await writeFileAtomic(this.folder.path(fileName), fileText(next));
      this.searches = next;
      this.onChanged();
    });
  }
}

function fileText(searches: readonly StoredSearch[]): string {
  return toJson({ searches: searches.map(({ id, name, query }) => ({ id, name, query })) });
}

/** What a search is called where nobody named it: what it says, cut at a word. */
function nameFor(query: string): string {
  const text = query.trim().replace(/\s+/g, ' ');
  if (text.length <= longestName) return text;
  const end = text.lastIndexOf(' ', longestName);
  return `${text.slice(0, end < 20 ? longestName : end)}…`;
}

async function readSearches(folder: LibraryFolder): Promise<readonly StoredSearch[]> {
  const path = folder.path(fileName);
  const text = await readTextIfThere(path);
  if (text === null) return [];
  try {
    return v.parse(SavedSearchesFile, JSON.parse(text)).searches;
  } catch {
    throw new AppError(
      'libraryDamaged',
      `${path} cannot be read as a list of saved searches. Mend it or put back a copy from backups/; to go on without them, move it away.`,
    );
  }
}
