import { noteFileName } from './noteFileName';

/** The path of a note's file, relative to `notes/`. */
export function notePath(folder: string, name: string): string {
  return folder === '' ? `${name}.md` : `${folder}/${name}.md`;
}

/** The folder a path names, each part as every file system can hold it; one that begins with a dot would be hidden from the library. */
export function noteFolder(written: string): string {
  return written
    .split('/')
    .map((part) => (part.trim() === '' ? '' : noteFileName(part)))
    .filter((part) => part !== '')
    .join('/');
}
