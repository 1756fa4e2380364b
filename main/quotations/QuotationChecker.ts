import type { Article, ArticleText } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import type { CheckedQuotation, NoteQuotations, QuotedArticle } from '../../preload/contract/quotations';
import type { TextRange } from '../../preload/contract/search';
import type { AnnotationStore } from '../annotations';
import type { ArticleStore } from '../library';
import type { NoteStore } from '../notes';
import { compareQuotation, type Comparison, type SourceText } from './compareQuotation';
import { findQuotations, type FoundQuotation } from './findQuotations';
import { readableText, wordsOf } from './words';

const sourcesKept = 40;
const comparisonsKept = 2000;

/** Checks quotations of notes against the articles they name. What was compared once is not compared again until a text changes. */
export class QuotationChecker {
  readonly #sources = new Map<string, SourceText>();
  readonly #comparisons = new Map<string, Comparison>();

  constructor(
    private readonly articles: ArticleStore,
    private readonly notes: NoteStore,
    private readonly annotations: AnnotationStore,
  ) {}

  /** The block quotations of a Markdown text with what became of them, in the order they stand. */
  async check(markdown: string): Promise<readonly CheckedQuotation[]> {
    const checked: CheckedQuotation[] = [];
    for (const quotation of findQuotations(markdown)) checked.push(await this.#checked(quotation));
    return checked;
  }

  /** A note as it is saved, with its quotations. @throws AppError `notFound` */
  async checkNote(id: string): Promise<NoteQuotations> {
    const { note, markdown } = await this.notes.open(id);
    return { note, quotations: await this.check(markdown) };
  }

  /** The quotations of every note that has one, last modified first. */
  async checkLibrary(signal: AbortSignal): Promise<readonly NoteQuotations[]> {
    const checked: NoteQuotations[] = [];
    for (const note of this.notes.list()) {
      if (signal.aborted) throw new AppError('cancelled', 'The check was cancelled.');
      const quotations = await this.check(this.notes.body(note.id));
      if (quotations.length > 0) checked.push({ note, quotations });
    }
    return checked;
  }

  /** The number of the paragraph of an article that words are quoted from; null where they do not stand in it. @throws AppError `notFound` */
  async paragraphOf(article: string, words: string): Promise<number | null> {
    const content = await this.articles.text(article);
    const { state, at } = this.#compared(words, content, null);
    return at === null || state.kind !== 'verbatim' ? null : paragraphAt(content, at.start);
  }

  async #checked(quotation: FoundQuotation): Promise<CheckedQuotation> {
    const { start, end, text, link, address } = quotation;
    const found = { start, end, link, quote: readableText(text) };
    const article = this.articles.findByKey(address.key);
    if (article === null) {
      const reason = `There is no article with the key ${address.key}: it was deleted, or its key was changed.`;
      const state = { kind: 'gone', reason } as const;
      return { ...found, article: null, paragraph: null, isElsewhere: false, at: null, state };
    }
    const content = await this.articles.text(article.id);
    const named = this.#namedRange(content, quotation);
    const { state, at } = this.#compared(text, content, named);
    const paragraph = at === null ? null : paragraphAt(content, at.start);
    const isElsewhere = named !== null && at !== null && (at.start >= named.end || at.end <= named.start);
    return { ...found, article: this.#quoted(article), paragraph, isElsewhere, at, state };
  }

  #compared(quote: string, content: ArticleText, named: TextRange | null): Comparison {
    const { id, textSha256 } = content.article;
    const key = JSON.stringify([id, textSha256, named, quote]);
    const known = this.#comparisons.get(key);
    if (known !== undefined) return known;
    const comparison = compareQuotation(quote, this.#source(content), named);
    keepNewest(this.#comparisons, key, comparison, comparisonsKept);
    return comparison;
  }

  #source({ article, text }: ArticleText): SourceText {
    const key = `${article.id} ${article.textSha256}`;
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const source = { text, words: wordsOf(text) };
    keepNewest(this.#sources, key, source, sourcesKept);
    return source;
  }

  /** The range a link names; null where it names the whole article, or a place the article does not have. */
  #namedRange({ article, paragraphs }: ArticleText, { address }: FoundQuotation): TextRange | null {
    if (address.annotation !== null) {
      const annotation = this.annotations.find({ article: article.id, id: address.annotation });
      return annotation?.state === 'anchored' ? { start: annotation.start, end: annotation.end } : null;
    }
    const paragraph = paragraphs.find(({ number }) => number === address.paragraph);
    return paragraph === undefined ? null : { start: paragraph.start, end: paragraph.end };
  }

  #quoted({ id, key, title }: Article): QuotedArticle {
    return { id, key, title, isTrashed: this.articles.isTrashed(id) };
  }
}

function paragraphAt({ paragraphs }: ArticleText, offset: number): number | null {
  return paragraphs.find(({ end }) => offset < end)?.number ?? null;
}

function keepNewest<Value>(map: Map<string, Value>, key: string, value: Value, limit: number): void {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > limit && oldest !== undefined) map.delete(oldest);
}
