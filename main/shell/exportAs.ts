import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { ExportedFile, ExportRequest } from '../../preload/contract/exporting';
import { AppError } from '../../preload/contract/errors';
import { valueOf, type Reply } from '../../preload/contract/reply';
import type { LibraryClient } from '../service';
import { writeFileAtomic } from '../storage';
import { printPage } from './printPage';

const kinds: Readonly<Record<string, string>> = {
  md: 'Markdown',
  html: 'Web page',
  pdf: 'PDF',
  docx: 'Word document',
  json: 'CSL-JSON',
  bib: 'BibTeX',
  ris: 'RIS',
};

/** Has an export made, asks where it goes, and writes it there. @returns the name of the file; null when none was chosen */
export async function exportAs(client: LibraryClient, request: ExportRequest): Promise<string | null> {
  const file = valueOf((await client.call('exporting.file', { request })) as Reply<ExportedFile>);
  const path = await choosePath(file.name);
  if (path === null) return null;
  try {
    const content = file.print ? await printPage(String(file.content)) : file.content;
    for (const { path: beside, content: bytes } of file.beside) {
      const target = join(dirname(path), ...beside.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await writeFileAtomic(target, bytes);
    }
    await writeFileAtomic(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'badRequest',
      `${basename(path)} could not be written: ${reason}. Choose another folder and export again.`,
      { cause: error },
    );
  }
  return basename(path);
}

async function choosePath(name: string): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const options = {
    title: 'Export',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: kinds[extension] ?? extension, extensions: [extension] }],
  };
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
