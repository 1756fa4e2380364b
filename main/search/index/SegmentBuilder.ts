import { isSeparator, languageCode } from '../analysis';
import { DocumentColumns, stampHash } from './DocumentColumns';
import { indexFields } from './fields';
import type { FieldTokens } from './FieldTokens';
import { invertTokens, type InvertedField } from './invertTokens';
import { noTerm, type RawTokenTable } from './RawTokenTable';
import type { IndexDocument } from './SearchIndex';
import type { SegmentData } from './SegmentData';
import { SegmentWriter } from './SegmentWriter';
import type { TokenTables } from './TokenTables';
import { Uint32List } from './Uint32List';

/** Makes a segment of documents. Of the documents' text only numbers are kept, so that it may be much. */
export class SegmentBuilder {
  readonly #refs = new Set<string>();
  readonly #columns = new DocumentColumns(indexFields.length);
  readonly #fields: readonly FieldTokens[];
  /** The terms met, in this order: what is one more than a place here is the term's number in `localNumbers`. */
  readonly #met = new Uint32List();
  #localNumbers: Int32Array;

  constructor(private readonly tables: TokenTables) {
    this.#fields = tables.room.fields;
    for (const tokens of this.#fields) tokens.clear();
    this.#localNumbers = tables.room.localNumbers;
  }

  has(ref: string): boolean {
    return this.#refs.has(ref);
  }

  /** Terms read so far, for judging its size. */
  get tokenCount(): number {
    return this.#fields.reduce((sum, { length }) => sum + length, 0);
  }

  add({ ref, stamp, language, fields }: IndexDocument): void {
    const code = languageCode(language);
    const table = this.tables.of(code);
    this.#refs.add(ref);
    this.#columns.add(ref, stampHash(stamp), code);
    indexFields.forEach((name, field) => {
      const tokens = this.#fields[field];
      const text = fields[name];
      if (tokens === undefined) return;
      const before = tokens.length;
      if (text !== '') this.#scan(text.toLowerCase(), table, tokens);
      tokens.endDocument();
      this.#columns.length(field, tokens.length - before);
    });
  }

  finish(): SegmentData {
    const { terms, room } = this.tables;
    const inverted = this.#fields.map((tokens, field) =>
      invertTokens(tokens, this.#met.length, room.records(field, tokens.length)),
    );
    const { tokenCount } = this;
    const met = this.#met.finish();
    // A token takes a byte or two of each, a term of a small segment more of the dictionary.
    const writer = new SegmentWriter(indexFields.length, {
      dictionary: met.length * 16,
      postings: tokenCount * 2,
      ordinals: tokenCount * 2,
    });
    for (const term of terms.sorted(met)) {
      const number = this.#localNumbers[term]! - 1;
      writer.startTerm(terms.term(term));
      for (let field = 0; field < inverted.length; field++)
        writePostings(writer, field, inverted[field]!, number);
      writer.endTerm();
    }
    for (const number of met) this.#localNumbers[number] = 0;
    return writer.finish(this.#columns);
  }

  /** Lunr's tokenizer rule over code units: a token is what stands between separators, its ordinal how many came before. */
  #scan(text: string, table: RawTokenTable, tokens: FieldTokens): void {
    const units = this.tables.room.unitsOf(text);
    let ordinal = 0;
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= text.length; at++) {
      const unit = units[at]!;
      if (isSeparator[unit] === 0) {
        hash = (Math.imul(hash ^ unit, 0x01000193) + (hash >>> 13)) | 0;
        continue;
      }
      if (at > start) this.#take(table, tokens, units, start, at, hash ^ (hash >>> 15), ordinal++);
      start = at + 1;
      hash = 0;
    }
  }

  #take(
    table: RawTokenTable,
    tokens: FieldTokens,
    units: Uint16Array,
    start: number,
    end: number,
    hash: number,
    ordinal: number,
  ): void {
    const found = table.find(units, start, end, hash);
    if (found >= 0) tokens.push(this.#localNumber(found), ordinal);
    else if (found !== noTerm)
      for (const term of table.several(found)) tokens.push(this.#localNumber(term), ordinal);
  }

  /** The number of a term among those of the segment. */
  #localNumber(term: number): number {
    if (term >= this.#localNumbers.length) this.#localNumbers = this.tables.room.growNumbers(term + 1);
    const known = this.#localNumbers[term]!;
    if (known > 0) return known - 1;
    this.#met.push(term);
    this.#localNumbers[term] = this.#met.length;
    return this.#met.length - 1;
  }
}

function writePostings(
  writer: SegmentWriter,
  field: number,
  { starts, records }: InvertedField,
  term: number,
): void {
  const end = starts[term + 1]!;
  let at = starts[term]!;
  while (at < end) {
    const document = records[at * 2]!;
    let next = at + 1;
    while (next < end && records[next * 2] === document) next++;
    writer.posting(field, document, next - at);
    for (; at < next; at++) writer.ordinal(records[at * 2 + 1]!);
  }
}
