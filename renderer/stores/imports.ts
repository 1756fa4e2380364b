import type { ImportReport } from '../../preload/contract/importing';
import { formatNumber } from '../../preload/shared/formatNumber';
import { importDropped, onEvent } from '../api/call';
import { importing } from '../api/importing';
import { shell } from '../api/shell';
import { announceSeen, inBackground } from './announcements';
import { createStore } from './createStore';
import { openDialog } from './dialogs';

/** The report of the last import; the status line offers it. */
export const lastImportStore = createStore<ImportReport | null>(null);

/** How an import went, in a line. */
export function importSentence({ added, alreadyHere, unsupported, failed }: ImportReport): string {
  const parts = [
    `${formatNumber(added)} added`,
    ...(alreadyHere > 0 ? [`${formatNumber(alreadyHere)} already here`] : []),
    ...(unsupported > 0 ? [`${formatNumber(unsupported)} unsupported`] : []),
    ...(failed > 0 ? [`${formatNumber(failed)} failed`] : []),
  ];
  return parts.join(', ');
}

/** Files are held over the window: what reads them is loaded meanwhile. */
export function expectFiles(): void {
  inBackground(importing.makeReady());
}

/** Imports dropped files. @param collection the one they were dropped on */
export function importFiles(files: readonly File[], collection: string | null = null): void {
  if (files.length > 0) inBackground(importDropped(files, collection));
}

export function chooseFiles(what: 'files' | 'folder'): void {
  inBackground(shell.chooseAndImport({ what }));
}

/** Imports pasted text. @param html the same as the page it was copied from has it, null where it came without */
export async function importText(text: string, html: string | null): Promise<void> {
  await importing.importText(html === null ? { text } : { text, html });
}

/** A report opens by itself only when it holds news that matters; what became of a whole folder always does. */
export function startImports(): void {
  onEvent('importEnded', ({ report }) => {
    lastImportStore.set(report);
    announceSeen(`Import ended: ${importSentence(report)}.`);
    const isWholeFolder = (report.kind ?? 'articles') !== 'articles';
    if ((report.failed + report.unsupported > 0 || isWholeFolder) && !report.cancelled)
      openDialog({ kind: 'importReport', id: report.id });
  });
}
