import { isSeparator, languageCode } from '../analysis';
import { DocumentColumns, stampHash } from './DocumentColumns';
import { indexFields } from './fields';
import { FieldTokens } from './FieldTokens';
import { invertTokens, type InvertedField } from './invertTokens';
import { noTerm, type RawTokenTable } from './RawTokenTable';
import type { IndexDocument } from './SearchIndex';
import type { SegmentData } from './SegmentData';
import { SegmentWriter } from './SegmentWriter';
import type { TokenTables } from './TokenTables';

const space = 32;

/** Makes a segment of documents. Of the documents' text only numbers are kept, so that it may be much. */
export class SegmentBuilder {
  readonly #refs = new Set<string>();
  readonly #columns = new DocumentColumns(indexFields.length);
  readonly #fields = indexFields.map(() => new FieldTokens());
  #text = new Uint16Array(1 << 14);
  #textBytes = Buffer.from(this.#text.buffer);

  constructor(private readonly tables: TokenTables) {}

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
      if (tokens === undefined) return;
      const before = tokens.length;
      this.#scan(fields[name].toLowerCase(), table, tokens);
      tokens.endDocument();
      this.#columns.length(field, tokens.length - before);
    });
  }

  finish(): SegmentData {
    const { terms } = this.tables;
    const { inverted, order } = invertTokens(this.#fields, terms);
    const writer = new SegmentWriter(indexFields.length);
    order.forEach((term, rank) => {
      writer.startTerm(term);
      for (let field = 0; field < inverted.length; field++)
        writePostings(writer, field, inverted[field]!, rank);
      writer.endTerm();
    });
    return writer.finish(this.#columns);
  }

  /** Lunr's tokenizer rule over code units: a token is what stands between separators, its ordinal how many came before. */
  #scan(text: string, table: RawTokenTable, tokens: FieldTokens): void {
    const units = this.#load(text);
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
    if (found >= 0) tokens.push(found, ordinal);
    else if (found !== noTerm) for (const term of table.several(found)) tokens.push(term, ordinal);
  }

  /** A text's code units, with a separator after the last. */
  #load(text: string): Uint16Array {
    if (text.length + 1 > this.#text.length) {
      this.#text = new Uint16Array(text.length * 2);
      this.#textBytes = Buffer.from(this.#text.buffer);
    }
    this.#textBytes.write(text, 'utf16le');
    this.#text[text.length] = space;
    return this.#text;
  }
}

function writePostings(
  writer: SegmentWriter,
  field: number,
  { starts, records }: InvertedField,
  rank: number,
): void {
  const end = starts[rank + 1]!;
  let at = starts[rank]!;
  while (at < end) {
    const document = records[at * 2]!;
    let next = at + 1;
    while (next < end && records[next * 2] === document) next++;
    writer.posting(field, document, next - at);
    for (; at < next; at++) writer.ordinal(records[at * 2 + 1]!);
  }
}
