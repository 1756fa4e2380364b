import type { LibraryHandlers } from '../../preload/contract/contract';
import type { ImportedFile, ImportReport } from '../../preload/contract/importing';
import { context } from './openService';

/** What became of each file of an import. */
export async function filesOf(
  { importing }: Pick<LibraryHandlers, 'importing'>,
  { id }: Pick<ImportReport, 'id'>,
): Promise<readonly ImportedFile[]> {
  const every = { id, outcome: null, typed: '', offset: 0, limit: Infinity };
  return (await importing.files(every, context)).files;
}
