import * as v from 'valibot';
import type { ImportReport } from './importing';
import { hiddenChange } from './method';

export const vaultsContract = {
  /** Brings a folder of Markdown files in as notes. Fails with `badRequest` where there is no Markdown in it, and with `cancelled`. */
  read: hiddenChange<ImportReport>()(v.strictObject({ folder: v.string() })),
} as const;
