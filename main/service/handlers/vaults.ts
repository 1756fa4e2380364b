import { basename } from 'node:path';
import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { ReportedImports } from '../../importing';
import { takeInVault, type VaultTargets } from '../../vaults';

/** Answers the calls of the domain `vaults`. */
export function vaultsHandlers(targets: VaultTargets, imports: ReportedImports): LibraryHandlers['vaults'] {
  return {
    read: ({ folder }) => imports.run('notes', basename(folder), (job) => takeInVault(folder, targets, job)),
  };
}
