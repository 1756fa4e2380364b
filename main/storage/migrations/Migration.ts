/**
 * A step from one format of the library to the next. `run` may be interrupted at any moment and is then run again: what it did
 * already, it finds done. `root` is the library's folder.
 */
export interface Migration {
  /** The format the library has afterwards. */
  readonly to: number;
  /** What it does, as a line of a log: `keep .cache out of Git`. */
  readonly what: string;
  run(root: string): Promise<void>;
}
