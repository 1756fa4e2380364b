import { indexFields } from './fields';
import { FieldTokens } from './FieldTokens';

const space = 32;
/** Tokens up to which room is kept when nothing is built: half a megabyte a field. */
const mostKept = 1 << 16;

/**
 * Arrays that the builder of a segment fills and that the next one fills again: memory fresh from the system made a tenth of the
 * time of building. One builder at a time has them.
 */
export class BuildRoom {
  fields: readonly FieldTokens[] = indexFields.map(() => new FieldTokens());
  /** By a term's number, its number among the terms of the segment, from 1; 0 for one not met. All 0 between segments. */
  localNumbers = new Int32Array(1 << 12);
  /** By field, pairs of document and ordinal, sorted by term. */
  #records: Uint32Array[] = indexFields.map(() => new Uint32Array(0));

  #units = new Uint16Array(1 << 14);
  #unitBytes = Buffer.from(this.#units.buffer);

  /** The code units of a text, with a separator after the last. */
  unitsOf(text: string): Uint16Array {
    if (text.length + 1 > this.#units.length) {
      this.#units = new Uint16Array(text.length * 2);
      this.#unitBytes = Buffer.from(this.#units.buffer);
    }
    this.#unitBytes.write(text, 'utf16le');
    this.#units[text.length] = space;
    return this.#units;
  }

  /** Room for the pairs of a field; what is in it is left from before. */
  records(field: number, pairs: number): Uint32Array {
    const kept = this.#records[field]!;
    if (kept.length >= pairs * 2) return kept;
    return (this.#records[field] = new Uint32Array(this.fields[field]!.terms.length * 2));
  }

  /** Makes room for the numbers of more terms. */
  growNumbers(terms: number): Int32Array {
    const grown = new Int32Array(Math.max(this.localNumbers.length * 2, terms));
    grown.set(this.localNumbers);
    return (this.localNumbers = grown);
  }

  /** Lets go of what only large segments need. */
  shrink(): void {
    if (!this.fields.some(({ terms }) => terms.length > mostKept)) return;
    this.fields = indexFields.map(() => new FieldTokens());
    this.#records = indexFields.map(() => new Uint32Array(0));
  }
}
