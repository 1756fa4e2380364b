import { BuildRoom } from './BuildRoom';
import { RawTokenTable } from './RawTokenTable';
import { TermNumbers } from './TermNumbers';

/** Words remembered before the tables start anew: about 15 MB. */
const mostTokens = 400_000;

/** The tables of words and terms that all segments built one after another share, a table of words for each language. */
export class TokenTables {
  readonly room = new BuildRoom();
  terms = new TermNumbers();
  #byLanguage = new Map<string, RawTokenTable>();

  /** The table of a language (a code). */
  of(language: string): RawTokenTable {
    let table = this.#byLanguage.get(language);
    if (table === undefined)
      this.#byLanguage.set(language, (table = new RawTokenTable(language, this.terms)));
    return table;
  }

  /** Forgets all where that is due; only between segments. */
  trim(): void {
    let tokens = 0;
    for (const table of this.#byLanguage.values()) tokens += table.size;
    if (tokens <= mostTokens) return;
    this.terms = new TermNumbers();
    this.#byLanguage = new Map();
  }
}
