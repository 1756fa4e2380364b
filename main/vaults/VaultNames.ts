import { posix } from 'node:path';
import { fromTheTop } from './fromTheTop';

/**
 * What links of a vault can name: its files, by path or by name alone, whatever their case. Of several of one name the one in the
 * folder of the link counts, else the one nearest the top, as in Obsidian.
 */
export class VaultNames {
  readonly #byPath = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();

  /** @param paths of all files of the vault, from its top, with `/` */
  constructor(paths: readonly string[]) {
    for (const path of fromTheTop(paths)) {
      const key = keyOf(path);
      if (!this.#byPath.has(key)) this.#byPath.set(key, path);
      const name = posix.basename(key);
      const same = this.#byName.get(name);
      if (same === undefined) this.#byName.set(name, [path]);
      else same.push(path);
    }
  }

  /** The file a link names; null where there is none. @param from the path of the note the link is in */
  find(target: string, from: string): string | null {
    const written = target.trim().replaceAll('\\', '/');
    if (written === '') return null;
    for (const wanted of [`${written}.md`, written]) {
      const found = this.#find(keyOf(wanted), posix.dirname(from));
      if (found !== null) return found;
    }
    return null;
  }

  #find(wanted: string, folder: string): string | null {
    const places = [posix.normalize(posix.join(folder, wanted)), wanted.replace(/^\/+/, '')];
    for (const place of places) {
      const found = this.#byPath.get(keyOf(place));
      if (found !== undefined) return found;
    }
    // A part of a path is enough, if it is the end of one.
    const same = this.#byName.get(posix.basename(wanted)) ?? [];
    const ending = `/${wanted.replace(/^(?:\.{0,2}\/)+/, '')}`;
    return same.find((path) => `/${keyOf(path)}`.endsWith(ending)) ?? null;
  }
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
