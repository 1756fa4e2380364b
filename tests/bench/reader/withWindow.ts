import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { watchWindow } from './watchWindow';

/** Runs a task in the window of the app on a library, with a fresh profile, once its list is there. */
export async function withWindow<T>(library: string, task: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'commonplace-bench-reader-'));
  const app = await _electron.launch({
    executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
    args: [process.cwd(), '--library', library, '--user-data-dir', profile],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().waitFor();
    await watchWindow(page);
    return await task(page);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
