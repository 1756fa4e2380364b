import * as v from 'valibot';
import type { ImportReport } from './importing';
import { hiddenChange } from './method';

/** A library that was exported as a folder: `folder` is its absolute path, `name` the folder's own name; the counts leave out the trash. */
export interface ExportedLibrary {
  readonly name: string;
  readonly folder: string;
  readonly articles: number;
  readonly notes: number;
  readonly annotations: number;
}

const folder = v.strictObject({ folder: v.string() });

export const archivesContract = {
  /** Writes the whole library into a new folder within `folder`. Fails with `cancelled` or `badRequest`; nothing is left then. */
  write: hiddenChange<ExportedLibrary>()(folder),
  /** Brings an exported library into this one; what is here already stays as it is. Fails with `notFound` for any other folder. */
  read: hiddenChange<ImportReport>()(folder),
} as const;
