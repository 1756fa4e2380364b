import { parseQuery } from './parseQuery';
import { scanQuery, type QueryToken } from './scanQuery';

/** True where a query narrows by a term such as `place:Kabul`, outside all brackets. */
export function hasTerm(query: string, term: string): boolean {
  return outerItems(query).some((token) => isTerm(query, token, term));
}

/** A query narrowed by a term; all that was said before still holds. */
export function withTerm(query: string, term: string): string {
  const closed = closedQuery(query.trim());
  if (closed === '') return term;
  const tokens = outerTokens(closed);
  return `${tokens.some(({ kind }) => kind === 'or') ? `(${closed})` : closed} ${term}`;
}

export function withoutTerm(query: string, term: string): string {
  return without(query, (token) => isTerm(query, token, term));
}

/** A query narrowed by a term in the place of any other of its field. */
export function withOnlyTerm(query: string, term: string): string {
  return withTerm(withoutField(query, term.slice(0, term.indexOf(':'))), term);
}

/** The one stretch of dates a query narrows by, as written after `date:`, or null. */
export function datesOf(query: string): string | null {
  const dates = outerItems(query).flatMap((token) =>
    token.kind === 'item' && token.field === 'date' && token.sign !== '-' ? [token.value] : [],
  );
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function without(query: string, isOut: (token: QueryToken) => boolean): string {
  let left = '';
  let last = 0;
  for (const token of outerItems(query).filter(isOut)) {
    left += query.slice(last, token.start).trimEnd();
    last = token.end;
  }
  const rest = `${left}${query.slice(last)}`.trim();
  // Brackets put round the query when it was narrowed go with the narrowing.
  return /^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest;
}

function isTerm(query: string, { start, end }: QueryToken, term: string): boolean {
  return query.slice(start, end).toLowerCase() === term.toLowerCase();
}

function outerItems(query: string): readonly QueryToken[] {
  return outerTokens(query).filter(({ kind }) => kind === 'item');
}

function outerTokens(query: string): readonly QueryToken[] {
  let depth = 0;
  return scanQuery(query).filter(({ kind }) => {
    if (kind === 'close') depth = Math.max(0, depth - 1);
    const isOuter = depth === 0;
    if (kind === 'open') depth++;
    return isOuter;
  });
}

/** A query whose brackets and quotation marks are closed, so that what is added stands outside of them. */
function closedQuery(query: string): string {
  let closed = query;
  for (let at = 0; at < 20; at++) {
    const open = parseQuery(closed).problems.find(({ mend }) => mend?.label === 'Close it');
    if (open?.mend === undefined) return closed;
    closed = open.mend.query;
  }
  return closed;
}

/** A query without what it narrows by in one field, outside all brackets. */
export function withoutField(query: string, field: string): string {
  return without(
    query,
    (token) => token.kind === 'item' && token.field?.toLowerCase() === field && token.sign !== '-',
  );
}
