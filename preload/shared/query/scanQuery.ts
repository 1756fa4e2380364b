import type { Span } from './QueryTree';

/** What stands between blanks, brackets and operators: `-title:"last call"^2` is one with all its parts. Offsets as written. */
export interface ItemToken extends Span {
  readonly kind: 'item';
  readonly sign: '+' | '-' | null;
  /** As written, without its colon; null where there is none. */
  readonly field: string | null;
  readonly value: string;
  readonly valueStart: number;
  /** Null for a bare word, else whether the closing quotation mark is there. */
  readonly quotes: 'closed' | 'open' | null;
  /** `~1`, `^2` after the value, as written. */
  readonly modifiers: string;
}

export type QueryToken =
  | ItemToken
  | (Span & {
      readonly kind: 'open';
      readonly sign: '+' | '-' | null;
      /** A field for everything in the brackets. */
      readonly field: string | null;
    })
  | (Span & { readonly kind: 'close' })
  | (Span & { readonly kind: 'and' | 'or' | 'not' })
  | (Span & { readonly kind: 'near'; readonly distance: number });

const pattern =
  /(?<close>\))|(?<or>\|+)|(?<sign>[+-](?=[^\s)|]))?(?:(?<field>[A-Za-z]+):(?!\/))?(?:(?<open>\()|["“”„](?<quoted>[^"“”„]*)(?<end>["“”„]?)(?<after>(?:[~^][\d.]*)*)|(?<bare>[^\s"“”„()|]+)|(?<=:))/gu;
const bareModifiers = /(?:[~^][\d.]*)+$/u;
const nearPattern = /^NEAR(?:\/(\d{0,3}))?$/;

/** A word may stand this far away where NEAR does not say. */
const usualDistance = 10;
const mostDistance = 99;

/** Parts a query into its tokens, left to right. Whatever is written has tokens; blanks between them have none. */
export function scanQuery(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  for (const match of query.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const groups = match.groups ?? {};
    const sign = groups['sign'] === '+' || groups['sign'] === '-' ? groups['sign'] : null;
    const field = groups['field'] ?? null;
    if (groups['close'] !== undefined) tokens.push({ kind: 'close', ...span });
    else if (groups['or'] !== undefined) tokens.push({ kind: 'or', ...span });
    else if (groups['open'] !== undefined) tokens.push({ kind: 'open', ...span, sign, field });
    else tokens.push(operator(match[0], span) ?? item(groups, span, sign, field));
  }
  return tokens;
}

function operator(written: string, span: Span): QueryToken | null {
  if (written === 'OR') return { kind: 'or', ...span };
  if (written === 'AND') return { kind: 'and', ...span };
  if (written === 'NOT') return { kind: 'not', ...span };
  const [isNear, distance] = nearPattern.exec(written) ?? [];
  if (isNear === undefined) return null;
  const words = distance === undefined || distance === '' ? usualDistance : Number(distance);
  return { kind: 'near', ...span, distance: Math.min(Math.max(words, 1), mostDistance) };
}

function item(
  groups: Readonly<Record<string, string | undefined>>,
  span: Span,
  sign: ItemToken['sign'],
  field: string | null,
): ItemToken {
  const head = span.start + (sign === null ? 0 : 1) + (field === null ? 0 : field.length + 1);
  const shared = { kind: 'item', ...span, sign, field } as const;
  const quoted = groups['quoted'];
  if (quoted !== undefined) {
    const quotes = groups['end'] === '' ? 'open' : 'closed';
    return { ...shared, value: quoted, valueStart: head + 1, quotes, modifiers: groups['after'] ?? '' };
  }
  const bare = groups['bare'] ?? '';
  const [modifiers = ''] = bareModifiers.exec(bare) ?? [];
  const value = bare.slice(0, bare.length - modifiers.length);
  return { ...shared, value, valueStart: head, quotes: null, modifiers };
}
