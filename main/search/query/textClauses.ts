import lunr from 'lunr';
import type { TextNode, WordNode } from '../../../preload/shared/query';
import { foldToken, isUnspaced, phraseSlots, queryTerms, wordsOf } from '../analysis';
import {
  indexFields,
  type IndexField,
  type PhraseSlot,
  type SearchIndex,
  type TermClause,
} from '../index/index';

/** Terms a pattern inside a phrase or beside NEAR may stand for: where each stands is read in every text that may match. */
const mostPatternTerms = 500;
/** The same for one or two letters, which nobody looks for but on the way to a word. */
const mostShortTerms = 60;

export function fieldsOf({ field }: TextNode): readonly IndexField[] {
  return field === null ? indexFields : [field];
}

/** A word of which no more was typed yet stands for a good part of the dictionary: what it finds is gone with the next key. */
const longestBeginning = 1;

/** What a word asks of the index: `any` word at all, one `word`, words standing together as `parts`, or letters of a script without spaces. */
export type WordShape =
  | { readonly kind: 'any' }
  | { readonly kind: 'word'; readonly clause: TermClause }
  | { readonly kind: 'parts' }
  | { readonly kind: 'unspaced'; readonly clauses: readonly TermClause[] };

export function shapeOf(node: WordNode): WordShape {
  const { text, edits } = node;
  if (/^\*+$/.test(text)) return { kind: 'any' };
  const parts = wordsOf(text).filter((part) => /[\p{L}\p{N}*]/u.test(part));
  const fields = fieldsOf(node);
  const [word = text] = parts;
  if (parts.length > 1) return { kind: 'parts' };
  if (isUnspaced(word) && !word.includes('*') && edits === 0) return unspacedShape(word, fields);
  const distance = edits > 0 ? { editDistance: edits } : {};
  return { kind: 'word', clause: { term: word, fields, ...distance, ...beginningOf(node, word) } };
}

function beginningOf({ isUnfinished }: WordNode, word: string): Pick<TermClause, 'isBeginning'> {
  const isShort = word.endsWith('*') && word.length <= longestBeginning + 1;
  return isUnfinished === true && isShort ? { isBeginning: true } : {};
}

/** Each pair of neighbouring characters must be there; a single one is part of some pair. */
function unspacedShape(word: string, fields: readonly IndexField[]): WordShape {
  if (Array.from(word).length === 1) return { kind: 'word', clause: { term: `*${word}*`, fields } };
  return { kind: 'unspaced', clauses: queryTerms(word, []).map((term) => ({ term, fields, isTerm: true })) };
}

/** The words of a text, as what each may be in the index and how far it stands from the first. */
export function slotsOf(node: TextNode, index: SearchIndex): readonly PhraseSlot[] {
  if (node.kind === 'phrase') return phraseSlots(node.text, index.languages());
  const words = wordsOf(node.text);
  const slots = words.map((word, offset) => ({ terms: termsOfWord(word, node.edits, index), offset }));
  const used = slots.filter(({ terms }, at) => terms.length > 0 || /[\p{L}\p{N}*]/u.test(words[at] ?? ''));
  const first = used[0]?.offset ?? 0;
  return used.map(({ terms, offset }) => ({ terms, offset: offset - first }));
}

function termsOfWord(word: string, edits: number, index: SearchIndex): readonly string[] {
  if (edits > 0) return index.termsOf({ term: word, editDistance: edits });
  if (!word.includes('*')) return queryTerms(word, index.languages());
  const [, beginning] = /^([\p{L}\p{N}]{1,2})\*$/u.exec(word) ?? [];
  if (beginning === undefined) return index.termsOf({ term: word }).slice(0, mostPatternTerms);
  const commonest = index.termsWithPrefix(foldToken(beginning.toLowerCase()), mostShortTerms);
  return [...new Set([...queryTerms(beginning, index.languages()), ...commonest.map(({ term }) => term)])];
}

/** Adds the clauses a text is scored by: each of its words, which need not be there; what must be is decided elsewhere. */
export function addScored(query: lunr.Query, node: TextNode): void {
  const fields = [...fieldsOf(node)];
  const edits = node.kind === 'word' && node.edits > 0 ? { editDistance: node.edits } : {};
  for (const term of wordsOf(node.text)) {
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    query.clause({
      term,
      fields,
      boost: node.boost,
      presence: lunr.Query.presence.OPTIONAL,
      ...edits,
      ...(node.kind === 'word' ? beginningOf(node, term) : {}),
    } as never);
  }
}
