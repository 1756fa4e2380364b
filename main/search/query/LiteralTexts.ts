import type { SearchField } from '../../../preload/shared/query';
import type { DocumentSet, SearchIndex } from '../index/index';
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

/** Checks in the texts themselves what the index can only say by words. */
export class LiteralTexts {
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
    const documents: number[] = [];
    for (let document = 0; document < among.length; document++)
      if (among[document] === 1) documents.push(document);
    const refs = documents.slice(0, mostTexts).map((document) => this.index.ref(document));
    const set = among.slice();
    for (let at = 0; at < refs.length; at += atOnce) {
      const texts = await Promise.all(refs.slice(at, at + atOnce).map((ref) => this.textsOf(ref)));
      checkCancelled();
      texts.forEach((one, offset) => {
        if (one === null || !holds(one, text, field)) set[documents[at + offset] ?? 0] = 0;
      });
    }
    return { set, isWhole: documents.length <= mostTexts };
  }
}

function holds(texts: DocumentTexts, text: string, field: SearchField | null): boolean {
  const where =
    field === null ? [texts.body, texts.title, texts.place, texts.author, texts.source] : [texts[field]];
  return where.some((value) => value !== null && literalRanges(value, text).length > 0);
}
