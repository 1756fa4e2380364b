import type { SearchField } from '../../../preload/shared/query';
import { documentsOf, type DocumentSet, type SearchIndex } from '../index/index';
import { literalRanges } from '../literalRanges';

/** The texts of a document that phrases are looked for in, letter by letter. */
export interface DocumentTexts {
  readonly body: string;
  readonly title: string;
  readonly place: string | null;
  readonly author: string | null;
  readonly source: string | null;
}

/** As many texts are read for one phrase: about half a second. The rest stands by its words alone, and a remark says so. */
const mostTexts = 5000;
const atOnce = 32;

/** Phrases whose answers are kept: while one types on, the phrases before are asked for again at each key. */
const mostKept = 8;

/** What is known of the documents, by their numbers. */
const unread = 0;
const holding = 1;
const lacking = 2;

/** Checks in the texts themselves what the index can only say by words. */
export class LiteralTexts {
  readonly #known = new Map<string, Uint8Array>();
  #generation = -1;

  constructor(
    private readonly index: SearchIndex,
    private readonly textsOf: (ref: string) => Promise<DocumentTexts | null>,
  ) {}

  /**
   * The documents of a set in which a text stands as written. `isWhole` is false where there were more than are read; those are
   * left in unread.
   */
  async holding(
    among: DocumentSet,
    text: string,
    field: SearchField | null,
    checkCancelled: () => void,
  ): Promise<{ readonly set: DocumentSet; readonly isWhole: boolean }> {
    const known = this.#of(`${field ?? ''}:${text}`);
    const open = documentsOf(among).filter((document) => known[document] === unread);
    // Numbers are good for now only: documents may come and go while texts are read.
    const read = Array.from(open.subarray(0, mostTexts), (document) => {
      return { document, ref: this.index.ref(document) };
    });
    for (let at = 0; at < read.length; at += atOnce) {
      const some = read.slice(at, at + atOnce);
      const texts = await Promise.all(some.map(({ ref }) => this.textsOf(ref)));
      checkCancelled();
      some.forEach(({ document }, number) => {
        const one = texts[number] ?? null;
        known[document] = one === null || holds(one, text, field) ? holding : lacking;
      });
    }
    return {
      set: among.map((mark, document) => (mark === 1 && known[document] !== lacking ? 1 : 0)),
      isWhole: open.length <= mostTexts,
    };
  }

  #of(phrase: string): Uint8Array {
    const { generation, size } = this.index;
    if (generation !== this.#generation) this.#known.clear();
    this.#generation = generation;
    const known = this.#known.get(phrase) ?? new Uint8Array(size);
    this.#known.delete(phrase);
    this.#known.set(phrase, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}

function holds(texts: DocumentTexts, text: string, field: SearchField | null): boolean {
  const where =
    field === null ? [texts.body, texts.title, texts.place, texts.author, texts.source] : [texts[field]];
  return where.some((value) => value !== null && literalRanges(value, text).length > 0);
}
