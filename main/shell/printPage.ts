import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/**
 * Prints a page to a PDF, in a window nobody sees: no script runs in it, and it has a session of its own. The page lies
 * in a file meanwhile, because an address that holds it whole may not be longer than 2 MB.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(app.getPath('temp'), 'commonplace-print-'));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      partition: 'print',
    },
  });
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    await window.loadFile(page);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: false,
      margins: { top: 0.9, bottom: 0.9, left: 0.9, right: 0.9 },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="width:100%;text-align:center;font-size:8px"><span class="pageNumber"></span></div>',
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
