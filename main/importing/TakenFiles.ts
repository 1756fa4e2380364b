import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { readTextIfThere, toJson, writeFileAtomic, type LibraryFolder } from '../storage';

/** By folder (a hash of its path: the library holds no path of a machine), by path within it: the stamp a file had when it was taken. */
const TakenFile = v.object({ folders: v.record(v.string(), v.record(v.string(), v.string())) });
type TakenFile = v.InferOutput<typeof TakenFile>;

const fileName = 'watched.json';

/** Which files of a watched folder were imported already: `watched.json`. What was deleted here since does not come back by itself. */
export class TakenFiles {
  private constructor(
    private readonly library: LibraryFolder,
    private readonly mark: string,
    private readonly others: TakenFile['folders'],
    private readonly taken: Map<string, string>,
  ) {}

  /** Reads what was taken from a folder, given by its absolute path. */
  static async of(folder: string, library: LibraryFolder): Promise<TakenFiles> {
    const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    const { [mark]: own = {}, ...others } = parsed(await readTextIfThere(library.path(fileName))).folders;
    return new TakenFiles(library, mark, others, new Map(Object.entries(own)));
  }

  has(path: string, stamp: string): boolean {
    return this.taken.get(path) === stamp;
  }

  /** Remembers files that were taken, and forgets those that are gone from the folder. */
  async add(files: ReadonlyMap<string, string>, isThere: (path: string) => boolean): Promise<void> {
    for (const path of this.taken.keys()) if (!isThere(path)) this.taken.delete(path);
    for (const [path, stamp] of files) this.taken.set(path, stamp);
    const folders = { ...this.others, [this.mark]: Object.fromEntries([...this.taken].sort()) };
    await writeFileAtomic(this.library.path(fileName), toJson({ folders }));
  }
}

/** A file that cannot be read counts as none: what is imported again is found to be here already. */
function parsed(text: string | null): TakenFile {
  try {
    return v.parse(TakenFile, JSON.parse(text ?? ''));
  } catch {
    return { folders: {} };
  }
}
