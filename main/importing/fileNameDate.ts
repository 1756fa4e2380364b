import type { Derived } from './ParsedArticle';
import { partialDate } from '../../preload/shared/dates';

/** A whole date in a file's name: `2019-06-11-halvern.txt`, `20190611.txt`. */
const inName = /(?<!\d)(\d{4})([-_.]?)(\d\d)\2(\d\d)(?!\d)/;

/** The date a file's name states, or null. */
export function fileNameDate(name: string): Derived<string> | null {
  const match = inName.exec(name);
  if (match === null) return null;
  const date = partialDate(Number(match[1]), Number(match[3]), Number(match[4]));
  return date === null ? null : { value: date, provenance: 'from file name' };
}

/** A title out of a file's name, for a file whose text gives none. */
export function fileNameTitle(name: string): Derived<string> {
  const stem = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.[^.]+$/, '');
  const value = stem.replace(/[_\s]+/g, ' ').trim();
  return { value: value === '' ? 'Untitled' : value, provenance: 'from file name' };
}
