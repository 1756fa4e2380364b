import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import { isMissing, writeFileAtomic, type LibraryFolder } from '../storage';

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};
const largest = 50 * 1024 * 1024;

/** Pictures kept with the notes, in `notes/attachments`, named by day and content: the same one is kept once. */
export class Attachments {
  constructor(private readonly folder: LibraryFolder) {}

  /** Keeps a picture; answers with its path as a note in `noteFolder` names it. @throws AppError `badRequest` for what is no picture or too large */
  async keep(noteFolder: string, type: string, bytes: Uint8Array): Promise<string> {
    const ending = endings[type];
    if (ending === undefined)
      throw new AppError(
        'badRequest',
        `A file of the type “${type}” cannot be put into a note. PNG, JPEG, GIF, WebP and AVIF pictures can.`,
      );
    if (bytes.byteLength > largest)
      throw new AppError(
        'badRequest',
        'This picture is larger than 50 MB. Make it smaller and put it in again.',
      );
    const name = `${new Date().toISOString().slice(0, 10)}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;
    await writeFileAtomic(this.folder.path('notes', 'attachments', name), bytes);
    return posix.relative(noteFolder === '' ? '.' : noteFolder, posix.join('attachments', name));
  }

  /** A picture by the path that a note in `noteFolder` names it by; null where there is none there, or it lies outside the notes. */
  async read(
    noteFolder: string,
    path: string,
  ): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null> {
    const within = posix.normalize(posix.join(noteFolder, decoded(path).replaceAll('\\', '/')));
    const ending = posix.extname(within).slice(1).toLowerCase().replace('jpeg', 'jpg');
    const type = Object.keys(endings).find((known) => endings[known] === ending);
    if (type === undefined || within.startsWith('..') || posix.isAbsolute(within)) return null;
    try {
      return { type, bytes: new Uint8Array(await readFile(this.folder.path('notes', ...within.split('/')))) };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
