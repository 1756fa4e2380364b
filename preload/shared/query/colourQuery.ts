import { isField } from './readItem';
import { scanQuery, type ItemToken, type QueryToken } from './scanQuery';
import type { Span } from './QueryTree';

/** What a stretch of a query is, for its colour; what is in no stretch is plain words. */
export interface ColouredSpan extends Span {
  readonly colour: 'field' | 'phrase' | 'operator' | 'negated';
}

/** The stretches of a query that are not plain words, ascending, not overlapping. */
export function colourQuery(query: string): readonly ColouredSpan[] {
  const tokens = scanQuery(query);
  return tokens.flatMap((token, at) => coloursOf(token, tokens[at - 1]?.kind === 'not'));
}

function coloursOf(token: QueryToken, isAfterNot: boolean): readonly ColouredSpan[] {
  const { start, end } = token;
  if (token.kind === 'not') return [{ start, end, colour: 'negated' }];
  if (token.kind !== 'item' && token.kind !== 'open') return [{ start, end, colour: 'operator' }];
  if (token.sign === '-' || isAfterNot) return [{ start, end, colour: 'negated' }];
  const spans: ColouredSpan[] = [];
  let at = start;
  if (token.sign === '+') spans.push({ start: at, end: ++at, colour: 'operator' });
  if (token.field !== null) {
    const next = at + token.field.length + 1;
    if (isField(token.field)) spans.push({ start: at, end: next, colour: 'field' });
    at = next;
  }
  return [...spans, ...(token.kind === 'open' ? [bracket(at, end)] : valueColours(token, at))];
}

function bracket(start: number, end: number): ColouredSpan {
  return { start, end, colour: 'operator' };
}

function valueColours({ value, quotes, modifiers, end }: ItemToken, at: number): readonly ColouredSpan[] {
  const tail = end - modifiers.length;
  const behind: readonly ColouredSpan[] = modifiers === '' ? [] : [{ start: tail, end, colour: 'operator' }];
  if (quotes !== null) return [{ start: at, end: tail, colour: 'phrase' }, ...behind];
  const stars = Array.from(value.matchAll(/\*+/g), ({ 0: found, index }): ColouredSpan => {
    return { start: at + index, end: at + index + found.length, colour: 'operator' };
  });
  return [...stars, ...behind];
}
