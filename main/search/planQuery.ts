import lunr from 'lunr';
import type { Article } from '../../preload/contract/article';
import type { QueryPart, QueryTerm, QueryTree } from '../../preload/shared/query';
import { assertNever } from '../../preload/shared/assertNever';
import { foldToken, queryTerms, wordsOf } from './analysis';
import { indexFields } from './index/index';

type WordTerm = Extract<QueryTerm, { kind: 'word' }>;
type PhraseTerm = Extract<QueryTerm, { kind: 'phrase' }>;

/** What a query asks of the index, of the records, and of the texts. */
export interface QueryPlan {
  /** Makes the clauses; user text reaches the index only as analysed terms. */
  readonly build: (query: lunr.Query) => void;
  /** Words whose alternatives must be met: each list is one word in all its forms. */
  readonly words: readonly WordForms[];
  readonly phrases: readonly PhraseTerm[];
  readonly excludedPhrases: readonly PhraseTerm[];
  /** True where the records alone decide, without a word to look for. */
  readonly isEmpty: boolean;
  readonly asksTrash: boolean;
  readonly kind: 'articles' | 'notes' | null;
  /** Narrows by what the records say; notes pass only where nothing is asked that they lack. */
  readonly passesArticle: (article: Article) => boolean;
  readonly passesNotes: boolean;
}

/** The forms one word of the query may have in the index. */
export interface WordForms {
  readonly part: QueryPart;
  readonly word: WordTerm;
  readonly forms: readonly string[];
  /** What a term must begin with, for a prefix; null otherwise. */
  readonly prefix: string | null;
}

/** Turns a query into what is asked of the index. `languages` are those of the indexed documents. */
export function planQuery({ parts }: QueryTree, languages: Iterable<string>): QueryPlan {
  const codes = [...languages];
  const words: WordForms[] = [];
  const phrases: PhraseTerm[] = [];
  const excludedPhrases: PhraseTerm[] = [];
  const filters: { readonly test: (article: Article) => boolean; readonly isNegated: boolean }[] = [];
  let kind: QueryPlan['kind'] = null;
  let asksTrash = false;
  for (const part of parts) {
    const { what, isNegated } = part;
    if (what.kind === 'word') words.push(wordForms(part, what, codes));
    else if (what.kind === 'phrase') (isNegated ? excludedPhrases : phrases).push(what);
    else if (what.kind === 'in') {
      if (what.place === 'trash') asksTrash = !isNegated;
      else kind = isNegated === (what.place === 'notes') ? 'articles' : 'notes';
    } else filters.push({ test: recordTest(what), isNegated });
  }
  return {
    build: (query) => {
      for (const forms of words) addWord(query, forms);
      for (const phrase of phrases) addPhrase(query, phrase);
    },
    words,
    phrases,
    excludedPhrases,
    isEmpty: words.length === 0 && phrases.length === 0,
    asksTrash,
    kind,
    passesArticle: (article) => filters.every(({ test, isNegated }) => test(article) !== isNegated),
    passesNotes: filters.every(({ isNegated }) => isNegated),
  };
}

function wordForms(part: QueryPart, word: WordTerm, languages: readonly string[]): WordForms {
  const forms = wordsOf(word.text).flatMap((text) => queryTerms(text, languages));
  const prefix = word.isPrefix ? foldToken(word.text.toLowerCase()) : null;
  return { part, word, forms, prefix: prefix === '' ? null : prefix };
}

/** A clause for each word a word comes to (`co-operation` to two): one of its forms must be there, or none. */
function addWord(query: lunr.Query, { part, word }: WordForms): void {
  const { REQUIRED, PROHIBITED } = lunr.Query.presence;
  const presence = part.isNegated ? PROHIBITED : REQUIRED;
  const parts = wordsOf(word.text);
  parts.forEach((text, at) => {
    const isPrefix = word.isPrefix && at === parts.length - 1;
    const term = isPrefix ? `${text}*` : text;
    const edits = word.edits > 0 ? { editDistance: word.edits } : {};
    query.clause({ term, fields: fieldsOf(word), presence, ...edits } as never);
  });
}

function addPhrase(query: lunr.Query, phrase: PhraseTerm): void {
  const { REQUIRED } = lunr.Query.presence;
  for (const term of wordsOf(phrase.text))
    query.clause({ term, fields: fieldsOf(phrase), presence: REQUIRED } as never);
}

function fieldsOf({ field }: WordTerm | PhraseTerm): string[] {
  return field === null ? [...indexFields] : [field];
}

function recordTest(
  what: Exclude<QueryTerm, { kind: 'word' | 'phrase' | 'in' }>,
): (article: Article) => boolean {
  switch (what.kind) {
    case 'tag': {
      const wanted = what.tag.toLowerCase();
      return ({ tags }) =>
        tags.some((tag) => tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}/`));
    }
    case 'language':
      return ({ language }) =>
        language !== null && language.toLowerCase().split('-')[0] === what.language.split('-')[0];
    case 'state':
      return (article) => (what.state === 'unread' ? !article.read : article.starred);
    case 'dates':
      return ({ date }) => date !== null && isFrom(date, what.from) && isUpTo(date, what.to);
    default:
      return assertNever(what);
  }
}

/** Partial dates compare as text; a bound ending in `~` lies after everything it begins. */
function isFrom(date: string, from: string | null): boolean {
  if (from === null) return true;
  return from.endsWith('~') ? date > from : date >= from.slice(0, date.length);
}

function isUpTo(date: string, to: string | null): boolean {
  return to === null || date.slice(0, to.length) <= to;
}
