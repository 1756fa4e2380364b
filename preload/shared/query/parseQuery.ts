import {
  searchFields,
  type PartProblem,
  type QueryPart,
  type QueryTerm,
  type QueryTree,
  type SearchField,
} from './QueryTree';

/**
 * The query language:
 *
 *     query  = { part }
 *     part   = [ "-" ] [ field ":" ] ( '"' phrase '"' | word [ "*" ] [ "~" edits ] )
 *     field  = title | place | author | source | tag | lang | is | in | date | before | after
 *     date   = YYYY[-MM[-DD]] [ ".." YYYY[-MM[-DD]] ]
 *
 * Every part must hold. Nothing written is refused: a part that cannot be taken as written is searched as plain words, and
 * a problem says so.
 */
export function parseQuery(query: string): QueryTree {
  const parts: QueryPart[] = [];
  const problems: PartProblem[] = [];
  for (const match of query.matchAll(partPattern)) {
    const { start, end } = { start: match.index, end: match.index + match[0].length };
    const groups = match.groups ?? {};
    const isNegated = groups['minus'] === '-';
    const quoted = groups['quoted'];
    const value = quoted ?? groups['bare'] ?? '';
    const field = groups['field']?.toLowerCase() ?? null;
    if (quoted !== undefined && groups['close'] === '') {
      problems.push({
        start,
        end,
        message: 'The quotation mark is not closed; the phrase was taken to the end.',
        suggestion: `${match[0]}"`,
      });
    }
    const read = readPart(field, value, quoted !== undefined, match[0]);
    if (read.problem !== null) problems.push({ start, end, ...read.problem });
    for (const what of read.terms) parts.push({ start, end, isNegated, what });
  }
  return { parts, problems };
}

const partPattern =
  /(?<minus>-(?=\S))?(?:(?<field>[A-Za-z]+):(?!\/))?(?:["“”](?<quoted>[^"“”]*)(?<close>["“”]|$)|(?<bare>[^\s"“”]+)|(?<=:))/gu;

interface Read {
  readonly terms: readonly QueryTerm[];
  readonly problem: Omit<PartProblem, 'start' | 'end'> | null;
}

const found = (...terms: readonly QueryTerm[]): Read => ({ terms, problem: null });

function readPart(field: string | null, value: string, isQuoted: boolean, written: string): Read {
  if (field === null) return found(...textTerms(value, isQuoted, null));
  if (value === '') return plainly(field, `“${written}” says no value`);
  if (isSearchField(field)) return found(...textTerms(value, isQuoted, field));
  switch (field) {
    case 'tag':
      return found({ kind: 'tag', tag: value.replace(/^#/, '') });
    case 'lang':
      return found({ kind: 'language', language: value.toLowerCase() });
    case 'is':
      if (value === 'unread' || value === 'starred') return found({ kind: 'state', state: value });
      return plainly(value, `“is:” goes with unread or starred, not with “${value}”`);
    case 'in':
      if (value === 'articles' || value === 'notes' || value === 'trash')
        return found({ kind: 'in', place: value });
      return plainly(value, `“in:” goes with articles, notes or trash, not with “${value}”`);
    case 'date':
    case 'before':
    case 'after':
      return dateTerm(field, value);
    default:
      return unknownField(field, value, isQuoted);
  }
}

function isSearchField(field: string): field is SearchField {
  return (searchFields as readonly string[]).includes(field);
}

function textTerms(value: string, isQuoted: boolean, field: SearchField | null): readonly QueryTerm[] {
  if (isQuoted) return value.trim() === '' ? [] : [{ kind: 'phrase', text: value.trim(), field }];
  return value.split(/[-\u2010-\u2015/]+/).flatMap((word): readonly QueryTerm[] => {
    const [, text = '', star = '', edits] = /^(.*?)(\*?)(?:~(\d*))?$/u.exec(word) ?? [];
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const distance = edits === undefined ? 0 : Math.min(2, Number(edits === '' ? 1 : edits));
    return [{ kind: 'word', text, field, isPrefix: star === '*', edits: distance }];
  });
}

const dateRange = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)?(\.\.)?(\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

function dateTerm(field: 'date' | 'before' | 'after', value: string): Read {
  const [matched, from, dots, to] = dateRange.exec(value) ?? [];
  if (matched === undefined || (from === undefined && to === undefined)) {
    return plainly(value, `“${value}” is no date: write 2021, 2021-07, 2021-07-09 or 2021-06..2021-08`);
  }
  if (field === 'before') return found({ kind: 'dates', from: null, to: dayBefore(from ?? to ?? '') });
  if (field === 'after') return found({ kind: 'dates', from: `${from ?? to ?? ''}~`, to: null });
  return found({ kind: 'dates', from: from ?? null, to: dots === undefined ? (from ?? null) : (to ?? null) });
}

/** The last day before a partial date begins, as a bound that dates compare with as text. */
function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

const otherFields = ['tag', 'lang', 'is', 'in', 'date', 'before', 'after'];

function unknownField(field: string, value: string, isQuoted: boolean): Read {
  const near = [...searchFields, ...otherFields].find((name) => isNear(name, field));
  const shown = isQuoted ? `"${value}"` : value;
  return {
    terms: [...textTerms(field, false, null), ...textTerms(value, isQuoted, null)],
    problem: {
      message: `There is no field “${field}”, so it is searched as plain words.`,
      ...(near === undefined ? {} : { suggestion: `${near}:${shown}` }),
    },
  };
}

function plainly(words: string, what: string): Read {
  return {
    terms: textTerms(words, false, null),
    problem: { message: `${what}; it is searched as plain words.` },
  };
}

/** The same word but for one letter left out, put in, or changed, or two swapped. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++;
  const [left, right] = [a.slice(i, a.length - j), b.slice(i, b.length - j)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
