import type { TextRange } from '../../../preload/contract/search';
import {
  positiveTexts,
  type NearNode,
  type QueryNode,
  type SearchField,
  type TextNode,
} from '../../../preload/shared/query';
import { foldToken, isUnspaced, queryTerms, tokensOf, wordsOf, type TextToken } from '../analysis';
import type { SearchIndex } from '../index/index';
import { literalRanges } from '../literalRanges';

type TermTest = (term: string) => boolean;

/** A text of a query as it is looked for in texts that are shown. */
interface Marked {
  readonly field: SearchField | null;
  /** Letter by letter, or word after word. */
  readonly literal: string | null;
  readonly slots: readonly { readonly test: TermTest; readonly offset: number }[];
}

/** Finds in a text every place for which it was found: words by their terms, phrases where they stand letter for letter. */
export class Highlighter {
  readonly #marked: readonly Marked[];
  readonly #nears: readonly { readonly first: Marked; readonly second: Marked; readonly distance: number }[];

  constructor(root: QueryNode | null, index: SearchIndex) {
    const nears = nearsOf(root);
    const inNears = new Set<TextNode>(nears.flatMap(({ first, second }) => [first, second]));
    this.#marked = positiveTexts(root)
      .filter((node) => !inNears.has(node))
      .map((node) => markedOf(node, index));
    this.#nears = nears.map(({ first, second, distance }) => ({
      first: markedOf(first, index),
      second: markedOf(second, index),
      distance,
    }));
  }

  /** The matches in one text of a document, ascending, not overlapping. `field` is the one the text is of; null for the body. */
  ranges(text: string, language: string | null, field: SearchField | null): readonly TextRange[] {
    const isHere = (marked: Marked): boolean => marked.field === null || marked.field === field;
    const marked = this.#marked.filter(isHere);
    const nears = this.#nears.filter(({ first, second }) => isHere(first) && isHere(second));
    if (marked.length + nears.length === 0) return [];
    const tokens = [...tokensOf(text, language)];
    const ranges = marked.flatMap((one) => rangesOf(one, text, tokens).map(({ range }) => range));
    for (const { first, second, distance } of nears)
      ranges.push(...nearRanges(rangesOf(first, text, tokens), rangesOf(second, text, tokens), distance));
    ranges.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = -1;
    return ranges.filter((range) => {
      const isFree = range.start >= end;
      if (isFree) end = range.end;
      return isFree;
    });
  }
}

function nearsOf(node: QueryNode | null): readonly NearNode[] {
  if (node?.kind === 'near') return [node];
  if (node?.kind === 'all') return [...node.children, ...node.wanted].flatMap(nearsOf);
  return node?.kind === 'any' ? node.children.flatMap(nearsOf) : [];
}

function markedOf(node: TextNode, index: SearchIndex): Marked {
  const { field } = node;
  if (node.kind === 'phrase') return { field, literal: node.text, slots: [] };
  if (isUnspaced(node.text)) return { field, literal: node.text.replace(/\*/g, ''), slots: [] };
  if (/^\*+$/.test(node.text)) return { field, literal: null, slots: [] };
  const slots = wordsOf(node.text).map((word, offset) => ({ test: testOf(word, node.edits, index), offset }));
  return { field, literal: null, slots };
}

/** A word with stars stands for more terms than are listed, so each term of a text is tried. */
function testOf(word: string, edits: number, index: SearchIndex): TermTest {
  const stem = word.endsWith('*') ? word.slice(0, -1) : word;
  const forms =
    edits > 0 ? index.termsOf({ term: word, editDistance: edits }) : queryTerms(stem, index.languages());
  const exact = new Set(stem.includes('*') ? [] : forms);
  if (!word.includes('*')) return (term) => exact.has(term);
  const glob = globOf(word);
  return (term) => exact.has(term) || glob.test(term);
}

function globOf(pattern: string): RegExp {
  const parts = pattern
    .split('*')
    .map((part) => foldToken(part.toLowerCase()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}

/** A match with the numbers of its first and last word. */
interface Place {
  readonly range: TextRange;
  readonly first: number;
  readonly last: number;
}

function rangesOf({ literal, slots }: Marked, text: string, tokens: readonly TextToken[]): readonly Place[] {
  if (literal !== null)
    return literalRanges(text, literal).map((range) => ({ range, ...wordsIn(range, tokens) }));
  const [head, ...rest] = slots;
  if (head === undefined) return [];
  const places: Place[] = [];
  tokens.forEach((token, at) => {
    if (!token.terms.some(head.test)) return;
    const last = lastOf(rest, token, tokens, at);
    if (last !== null)
      places.push({ range: { start: token.start, end: last.end }, first: token.ordinal, last: last.ordinal });
  });
  return places;
}

/** The last word of words that stand together from `first` on, or null where they do not. */
function lastOf(
  rest: Marked['slots'],
  first: TextToken,
  tokens: readonly TextToken[],
  at: number,
): TextToken | null {
  let last = first;
  let next = at + 1;
  for (const { test, offset } of rest) {
    while ((tokens[next]?.ordinal ?? Infinity) < first.ordinal + offset) next++;
    const token = tokens[next];
    if (token?.ordinal !== first.ordinal + offset || !token.terms.some(test)) return null;
    last = token;
  }
  return last;
}

function wordsIn({ start, end }: TextRange, tokens: readonly TextToken[]): Pick<Place, 'first' | 'last'> {
  const inside = tokens.filter((token) => token.start < end && token.end > start);
  return { first: inside[0]?.ordinal ?? 0, last: inside.at(-1)?.ordinal ?? 0 };
}

function nearRanges(
  ones: readonly Place[],
  others: readonly Place[],
  distance: number,
): readonly TextRange[] {
  const isNear = (a: Place, b: Place): boolean =>
    a.first > b.last ? a.first - b.last <= distance : b.first > a.last && b.first - a.last <= distance;
  return [
    ...ones.filter((one) => others.some((other) => isNear(one, other))),
    ...others.filter((other) => ones.some((one) => isNear(one, other))),
  ].map(({ range }) => range);
}
