import { titleKey, type KnownNote } from './KnownNote';

/** Finds notes by title or alias, whatever their case. */
export class TitleIndex {
  readonly #byTitle = new Map<string, Set<KnownNote>>();
  readonly #byAlias = new Map<string, Set<KnownNote>>();

  add(known: KnownNote): void {
    addTo(this.#byTitle, titleKey(known.note.title), known);
    for (const alias of known.aliases) addTo(this.#byAlias, titleKey(alias), known);
  }

  remove(known: KnownNote): void {
    this.#byTitle.get(titleKey(known.note.title))?.delete(known);
    for (const alias of known.aliases) this.#byAlias.get(titleKey(alias))?.delete(known);
  }

  /** The note of a title, else that of an alias; of several, the one nearest the top. */
  find(title: string): KnownNote | null {
    const key = titleKey(title);
    return nearest(this.#byTitle.get(key)) ?? nearest(this.#byAlias.get(key));
  }

  /** True where a note of a folder has the title. */
  has(title: string, folder: string): boolean {
    for (const { note } of this.#byTitle.get(titleKey(title)) ?? []) if (note.folder === folder) return true;
    return false;
  }
}

function addTo(index: Map<string, Set<KnownNote>>, key: string, known: KnownNote): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, new Set([known]));
  else there.add(known);
}

function nearest(notes: ReadonlySet<KnownNote> | undefined): KnownNote | null {
  let found: KnownNote | null = null;
  for (const known of notes ?? [])
    if (found === null || known.note.folder.length < found.note.folder.length) found = known;
  return found;
}
