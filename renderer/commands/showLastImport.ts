import { lastImportStore } from '../stores/imports';
import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const showLastImport: Command = {
  id: 'import.report',
  label: 'Show the report of the last import',
  group: 'Library',
  disabledReason: 'Nothing was imported since the start',
  isEnabled: () => lastImportStore.get() !== null,
  run: () => {
    const report = lastImportStore.get();
    if (report !== null) openDialog({ kind: 'importReport', id: report.id });
  },
};
