import { dirname, join, posix } from 'node:path';
import { Turns } from '../Turns';
import { fileOperations } from '../fileOperations';
import { weightOf, type FolderChange, type RecordedChange } from './FolderChange';
import { JournalFiles } from './JournalFiles';
import { encodeRecord } from './journalRecord';
import { foldChanges, replayChanges } from './replayChanges';
import { stageChanges, type StagedChanges } from './stageChanges';
import { UnplacedFolders, type MadeFolder } from './UnplacedFolders';

/** Contents beyond this are flushed where they lie, instead of being written a second time into the journal. */
const largestRecorded = 1024 * 1024;
/** A checkpoint is made when the journal has grown so far, or when nothing was added to it for so long. */
const checkpointBytes = 32 * 1024 * 1024;
const checkpointIdleMs = 3000;
const rememberedMs = 30_000;
/**
 * New folders are put in their places when no more have come for so long. Where they hold more than so much before that, those that
 * follow are put there at once: it has to be done, and what waits takes memory.
 */
const placeIdleMs = 300;
const mostUnplacedBytes = 8 * 1024 * 1024;

/**
 * The write-ahead journal of a library (see DESIGN.md): changes of many files count as done after one flush. Whoever changes
 * a file or folder through the journal must always change it through the journal.
 */
export class Journal {
  /** The folders that a journal left by a crash spoke of, relative to the library: what is known of them may be old. */
  readonly recovered: ReadonlySet<string>;
  readonly #tasks: (() => Promise<void>)[] = [];
  readonly #turns = new Turns();
  /** When each file or folder was last changed through the journal, in ms since 1970: places relative to the library. */
  readonly #changedAt = new Map<string, number>();
  #checkpoint: Promise<void> | null = null;
  #grownBytes = 0;
  #unfinished: StagedChanges | null = null;
  #isUnfinished = false;
  #idle: NodeJS.Timeout | null = null;
  readonly #unplaced = new UnplacedFolders();
  #arePutOff = true;
  #placing: NodeJS.Timeout | null = null;

  private constructor(
    private readonly root: string,
    private readonly files: JournalFiles,
    recovered: ReadonlySet<string>,
  ) {
    this.recovered = recovered;
  }

  /** Opens the journal of the library in `root` and brings about what a crash has left in it. */
  static async open(root: string): Promise<Journal> {
    const files = await JournalFiles.open(join(root, '.journal'));
    const changes: RecordedChange[] = [];
    for await (const change of files.read()) changes.push(change);
    return new Journal(root, files, await replayChanges(root, changes));
  }

  /**
   * Makes the changes that `prepare` names when their turn has come, all or none. When this answers they would survive a power cut
   * and, unless they make new folders, are in their places; new folders follow, see {@link placed}. `done` is called at that moment,
   * before any other change and before a checkpoint.
   * @throws the system's error of the file that failed; the library's files are then as they were
   */
  commit(prepare: () => readonly FolderChange[], done: () => void): Promise<void> {
    return this.#turns.take(async () => {
      await this.#finishTakingBack();
      const changes = prepare();
      if (changes.length === 0) return;
      while (changes.some((change) => this.#unplaced.isConcernedBy(change))) await this.#placeOldest();
      if (this.#unplaced.bytes > mostUnplacedBytes) this.#arePutOff = false;
      if (this.#arePutOff && areNewAndSmall(changes)) await this.#promise(changes);
      else {
        if (!this.#arePutOff) await this.#placeOldest();
        await this.#commit(changes);
      }
      done();
      this.#placeLater();
      this.#checkpointLater();
    });
  }

  /** Does a task while no change is under way: what stands on disk is then what is known of it, unless others changed it. */
  between<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      await this.#placeAll();
      return task();
    });
  }

  /** The files of a new folder that is not in its place yet; null for any other. */
  unplacedFiles(folder: string): MadeFolder['files'] | null {
    return this.#unplaced.files(folder);
  }

  /**
   * Answers once a new folder, or every one there is, is in its place.
   * @throws the system's error of the file that failed; its content stays in the journal, and is tried again
   */
  async placed(folder?: string): Promise<void> {
    const isPlaced = (): boolean =>
      folder === undefined ? this.#unplaced.count === 0 : this.#unplaced.files(folder) === null;
    while (!isPlaced()) await this.#turns.take(() => this.#placeOldest());
  }

  /** When a file or folder was changed through the journal, in ms since 1970; null where it was not, or long ago. */
  changedAt(place: string): number | null {
    return this.#changedAt.get(place) ?? null;
  }

  /** Has `task` done in each checkpoint, after the files are flushed and before the journal lets go of their changes. */
  onCheckpoint(task: () => Promise<void>): void {
    this.#tasks.push(task);
  }

  /** Flushes every change to its place and empties the journal of it. Changes can go on meanwhile. */
  checkpoint(): Promise<void> {
    return (this.#checkpoint ??= this.#makeCheckpoint().finally(() => {
      this.#checkpoint = null;
    }));
  }

  /** Makes a last checkpoint. Where that fails the journal stays, and is brought about at the next opening. */
  async close(): Promise<void> {
    for (const timer of [this.#idle, this.#placing]) if (timer !== null) clearTimeout(timer);
    await this.#turns.ended();
    await this.#checkpoint?.catch(() => undefined);
    await this.checkpoint();
    this.files.removeFolder();
  }

  get #staging(): string {
    return join(this.root, '.cache', 'incoming');
  }

  async #commit(changes: readonly FolderChange[]): Promise<void> {
    const large = changes.filter((change) => weightOf(change) > largestRecorded);
    const record = encodeRecord(changes.map((change) => (large.includes(change) ? touched(change) : change)));
    // The disk flushes the record while the files are staged.
    const [appended, staging] = await Promise.allSettled([
      this.files.append(record),
      stageChanges(this.root, this.#staging, changes),
    ]);
    const staged = staging.status === 'fulfilled' ? staging.value : null;
    try {
      if (appended.status === 'rejected') throw appended.reason;
      if (staging.status === 'rejected') throw staging.reason;
      await staging.value.flush(large);
      await staging.value.publish();
      await this.#flushParents(large);
    } catch (error) {
      await this.#takeBack(staged);
      throw error;
    }
    staged?.discard();
    this.#keep(record);
    this.#remember(changes);
  }

  /** Records new folders: what is read of them comes from here until they are put in their places, later and in this order. */
  async #promise(folders: readonly MadeFolder[]): Promise<void> {
    const record = encodeRecord(folders);
    try {
      await this.files.append(record);
    } catch (error) {
      await this.#takeBack(null);
      throw error;
    }
    this.#keep(record);
    this.#unplaced.add(folders);
  }

  #keep(record: Buffer): void {
    this.files.keep(record);
    this.#grownBytes += record.length;
  }

  #remember(changes: readonly FolderChange[]): void {
    const now = Date.now();
    for (const change of changes) for (const place of placesOf(change)) this.#changedAt.set(place, now);
  }

  #placeLater(): void {
    if (this.#placing !== null) clearTimeout(this.#placing);
    this.#placing = setTimeout(() => {
      this.#arePutOff = true;
      this.placed().catch((error: unknown) => {
        console.warn(
          'new articles are safe in the journal, but could not be put in their folders yet:',
          error,
        );
      });
    }, placeIdleMs);
    this.#placing.unref();
  }

  async #placeAll(): Promise<void> {
    while (this.#unplaced.count > 0) await this.#placeOldest();
  }

  async #placeOldest(): Promise<void> {
    const batch = this.#unplaced.oldest;
    if (batch === null) return;
    const staged = await stageChanges(this.root, this.#staging, batch);
    try {
      await staged.publish();
    } finally {
      // What is in its place when another fails stays: it is put there once more, with the others.
      staged.discard();
    }
    this.#unplaced.removeOldest();
    this.#remember(batch);
  }

  /** A change that failed is taken back; where that fails too, it is tried again before anything else is done. */
  async #takeBack(staged: StagedChanges | null): Promise<void> {
    this.#unfinished = staged;
    this.#isUnfinished = true;
    await this.#finishTakingBack().catch(() => undefined);
  }

  async #finishTakingBack(): Promise<void> {
    if (!this.#isUnfinished) return;
    await this.#unfinished?.takeBack();
    this.#unfinished?.discard();
    this.#unfinished = null;
    await this.files.cut();
    this.#isUnfinished = false;
  }

  async #flushParents(changes: readonly FolderChange[]): Promise<void> {
    const parents = new Set<string>();
    for (const change of changes) {
      const parent = posix.dirname(placeOf(change));
      parents.add(parent);
      // The folder of a written file may itself have come just now: lost, it would take along what was flushed in it.
      if (change.kind === 'write') parents.add(posix.dirname(parent));
    }
    for (const parent of parents) await fileOperations().flushFolder(join(this.root, parent));
  }

  #checkpointLater(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    const attempt = (): void => {
      // A checkpoint that fails leaves the journal as it is; the next one tries again.
      this.checkpoint().catch((error: unknown) => {
        console.warn('the journal could not be emptied yet:', error);
      });
    };
    if (this.#grownBytes > checkpointBytes) attempt();
    this.#idle = setTimeout(attempt, checkpointIdleMs);
    this.#idle.unref();
  }

  async #makeCheckpoint(): Promise<void> {
    if (this.files.isEmpty) return;
    // Batch by batch, so that others have their turns.
    for (let left = this.#unplaced.count; left > 0; left--) await this.#turns.take(() => this.#placeOldest());
    const before = await this.#turns.take(async () => {
      await this.#finishTakingBack();
      await this.#placeAll();
      this.#grownBytes = 0;
      return this.files.turnOver();
    });
    if (!(await fileOperations().flushVolume(this.root))) await this.#flushEach();
    for (const task of this.#tasks) await task();
    for (const [place, at] of this.#changedAt)
      if (at < Date.now() - rememberedMs) this.#changedAt.delete(place);
    await this.files.remove(before);
  }

  /** Where a change moves something meanwhile, this fails, and the next checkpoint tries again. */
  async #flushEach(): Promise<void> {
    const changes: RecordedChange[] = [];
    for await (const change of this.files.read()) changes.push(change);
    const parents = new Set<string>();
    for (const [folder, { files }] of foldChanges(changes).folders) {
      const place = join(this.root, folder);
      for (const name of files.keys()) await fileOperations().flushFile(join(place, name));
      await fileOperations().flushFolder(place);
      parents.add(dirname(place));
    }
    for (const parent of parents) await fileOperations().flushFolder(parent);
  }
}

/** New folders of contents that the journal holds whole. */
function areNewAndSmall(changes: readonly FolderChange[]): changes is readonly MadeFolder[] {
  return changes.every((change) => change.kind === 'make' && weightOf(change) <= largestRecorded);
}

function touched(change: FolderChange): RecordedChange {
  return { kind: 'touch', folder: change.kind === 'write' ? posix.dirname(change.file) : placeOf(change) };
}

/** Where what is changed stands afterwards. */
function placeOf(change: FolderChange): string {
  switch (change.kind) {
    case 'make':
    case 'remove':
      return change.folder;
    case 'write':
      return change.file;
    case 'move':
      return change.to;
  }
}

/** Where a change shows: what it moves shows in two places. */
function placesOf(change: FolderChange): readonly string[] {
  return change.kind === 'move' ? [change.from, change.to] : [placeOf(change)];
}
