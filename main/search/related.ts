import lunr from 'lunr';
import type { RelatedPassage, Snippet } from '../../preload/contract/search';
import { paragraphsOf } from '../library';
import { isStopWord, languageCode, tokensOf } from './analysis';
import { indexFields, type SearchIndex } from './index/index';
import type { DocumentRecords } from './query/DocumentRecords';
import { shortPassage } from './snippets';

/** What is looked for around. `isOut` leaves articles out, `isCited` their paragraphs. */
export interface RelatedSource {
  readonly text: string;
  readonly language: string | null;
  readonly isOut: (article: string) => boolean;
}

/** A word of a text, as it is in the index and as it was first written, and how much it says of the text. */
interface TellingTerm {
  readonly term: string;
  readonly word: string;
  readonly weight: number;
}

const mostTerms = 16;
const mostWords = 4;
/** Postings looked at together, about 10 ms: the commonest of the telling words are left out before the rarer. */
const mostPostings = 400_000;
/** Words beyond say little more of what a text is about. */
const mostText = 60_000;

/**
 * The articles nearest to a text by the index's own statistics: its words that are frequent in it and rare in the library (tf ·
 * idf) are asked for together, and ranked as any query is.
 */
export function relatedArticles(
  { text, language, isOut }: RelatedSource,
  limit: number,
  index: SearchIndex,
  records: DocumentRecords,
): readonly Omit<RelatedPassage, 'passage'>[] {
  const terms = tellingTerms(text, language, index);
  if (terms.length === 0) return [];
  const { hits } = index.query(
    (query) => {
      for (const { term } of terms)
        query.clause({
          ...{ term, fields: [...indexFields], usePipeline: false },
          presence: lunr.Query.presence.OPTIONAL,
        } as never);
    },
    {
      limit,
      filter: (document) => {
        const record = records.at(document);
        return record?.kind === 'article' && !record.isTrashed && !isOut(record.article.id);
      },
    },
  );
  return hits.flatMap(({ document, matches }) => {
    const record = records.at(document);
    if (record?.kind !== 'article') return [];
    const words = terms.filter(({ term }) => matches.has(term)).map(({ word }) => word);
    const { id, key, title, date, place } = record.article;
    // One word in common is no kinship.
    return words.length < 2 ? [] : [{ id, key, title, date, place, words: words.slice(0, mostWords) }];
  });
}

function tellingTerms(text: string, language: string | null, index: SearchIndex): readonly TellingTerm[] {
  const seen = new Map<string, { word: string; count: number }>();
  const read = text.slice(0, mostText);
  const code = languageCode(language);
  for (const { terms, start, end } of tokensOf(read, language)) {
    const [term] = terms;
    if (term === undefined || term.length < 3 || !/\p{L}/u.test(term)) continue;
    const known = seen.get(term);
    if (known !== undefined) known.count++;
    else {
      const word = read.slice(start, end);
      // In a small library even these are in few texts.
      if (!isStopWord(word.toLowerCase(), code)) seen.set(term, { word, count: 1 });
    }
  }
  const all = [...seen];
  const frequencies = index.frequencies(all.map(([term]) => term));
  const weighed = all.flatMap(([term, { word, count }], at) => {
    const documents = frequencies[at] ?? 0;
    if (documents < 2) return [];
    const weight = Math.sqrt(count) * Math.log(1 + index.documentCount / documents);
    return [{ term, word: word.replace(/[’']s$/, ''), weight, documents }];
  });
  weighed.sort((a, b) => b.weight - a.weight);
  let postings = 0;
  return weighed.slice(0, mostTerms).filter(({ documents }) => (postings += documents) <= mostPostings);
}

/** The paragraph of an article that has most of the words, those of `isCited` left out; null where none has two. */
export function nearestPassage(
  text: string,
  words: readonly string[],
  isCited: (paragraph: number) => boolean,
): Snippet | null {
  let best: { readonly snippet: Snippet; readonly worth: number } | null = null;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})`, 'giu');
  for (const { number, start, end } of paragraphsOf(text)) {
    if (isCited(number)) continue;
    const found = Array.from(text.slice(start, end).matchAll(pattern), ({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    }));
    const different = new Set(found.map((range) => text.slice(range.start, range.end).toLowerCase())).size;
    const worth = different + found.length / 100;
    if (different < 2 || worth <= (best?.worth ?? 0)) continue;
    best = { snippet: shortPassage(text, number, { start, end }, found), worth };
  }
  return best?.snippet ?? null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
