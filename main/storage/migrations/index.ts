import { ignoreDerived } from './ignoreDerived';
import type { Migration } from './Migration';

/**
 * How a library comes from each format to the next: one file a step, numbered by the format it leads to, in order and without a
 * gap. They run one by one when a library is opened, after a backup; `library.json` is written anew after each.
 */
export const migrations: readonly Migration[] = [ignoreDerived];

/** The format this version writes. A library of a higher one is refused. */
export const libraryFormat = 1 + migrations.length;
