import { queryFields } from './queryFields';
import type { Span } from './QueryTree';
import { scanQuery } from './scanQuery';

/** What can be completed where the caret stands: the name of a field, or a field's value. The span is what a choice takes the place of. */
export interface CompletionPlace extends Span {
  readonly kind: 'field' | 'value';
  /** The field whose value is meant; `''` for a field's name. */
  readonly field: string;
  /** What is written of it so far. */
  readonly typed: string;
}

const fewestLetters = 2;

/** Where there is something to complete; null elsewhere. `isAsked`: by a key, so that a field may be named anywhere. */
export function completionAt(query: string, caret: number, isAsked = false): CompletionPlace | null {
  const token = scanQuery(query).find(({ start, end }) => start < caret && caret <= end);
  if (token === undefined)
    return isAsked ? { kind: 'field', field: '', typed: '', start: caret, end: caret } : null;
  if (token.kind !== 'item') return null;
  const valueEnd = token.end - token.modifiers.length;
  if (caret > valueEnd) return null;
  const field = token.field?.toLowerCase() ?? null;
  if (field !== null) {
    const start = token.valueStart - (token.quotes === null ? 0 : 1);
    if (caret < start || !queryFields.some(({ name }) => name === field)) return null;
    const typed = query.slice(token.valueStart, caret).replace(/["“”„]$/, '');
    return { kind: 'value', field, typed, start, end: valueEnd };
  }
  if (token.quotes !== null || caret !== valueEnd) return null;
  const typed = token.value.toLowerCase();
  const isNamed = queryFields.some(({ name }) => name.startsWith(typed));
  if (!isNamed || (typed.length < fewestLetters && !isAsked)) return null;
  return { kind: 'field', field: '', typed, start: token.valueStart, end: valueEnd };
}

/** A query with a choice in its place, and where the caret goes. */
export function complete(
  query: string,
  place: CompletionPlace,
  choice: string,
): { readonly query: string; readonly caret: number } {
  const rest = query.slice(place.end);
  const inserted = place.kind === 'field' ? `${choice}:` : quotedValue(choice);
  const gap = place.kind === 'value' && !rest.startsWith(' ') ? ' ' : '';
  const before = `${query.slice(0, place.start)}${inserted}${gap}`;
  return { query: before + rest, caret: before.length + (gap === '' && place.kind === 'value' ? 1 : 0) };
}

/** A value as it stands behind a field: in quotation marks where it is more than one word. */
export function quotedValue(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_./'’-]*$/u.test(value) ? value : `"${value.replace(/["“”„]/g, '')}"`;
}
