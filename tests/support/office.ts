import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const elsewhere = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Where LibreOffice is on this machine; null where it is not. */
export function findOffice(): string | null {
  const paths = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...paths, ...elsewhere].find((path) => existsSync(path)) ?? null;
}

/** Has LibreOffice open a file and save it as another format, in a profile of its own. @returns the path of the new file */
export async function convertWithOffice(
  office: string,
  path: string,
  format: 'odt' | 'pdf',
  folder: string,
): Promise<string> {
  const profile = pathToFileURL(join(folder, 'office profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format];
  await promisify(execFile)(office, [...options, '--outdir', folder, path]);
  return join(folder, `${basename(path, extname(path))}.${format}`);
}
