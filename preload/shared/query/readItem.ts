import { fieldLike, nearName, queryFields } from './queryFields';
import { allOf } from './queryNodes';
import {
  searchFields,
  type Filter,
  type PlaceName,
  type QueryProblem,
  type SearchField,
  type StateName,
} from './QueryTree';
import { readDates } from './readDates';
import { readText, type ItemRead } from './readText';
import type { ItemToken } from './scanQuery';

/** What a token means, with `outer` as its field where it names none (inside `title:( … )`). */
export function readItem(token: ItemToken, outer: string | null, query: string): ItemRead {
  const { node, problems } = readAny(token, outer, query);
  return { node, problems: token.quotes === 'open' ? [...problems, unclosed(token, query)] : problems };
}

function unclosed({ start, end }: ItemToken, query: string): QueryProblem {
  return {
    kind: 'unfinished',
    start,
    end,
    message: 'The quotation mark is not closed; the phrase was taken to the end.',
    mend: { label: 'Close it', query: `${query}"` },
  };
}

function readAny(token: ItemToken, outer: string | null, query: string): ItemRead {
  const field = token.field?.toLowerCase() ?? outer;
  if (field === null) return readText(token, null, query);
  if (token.value === '' && token.quotes === null) return withoutValue(token, field, query);
  if (isSearchField(field)) return readText(token, field, query);
  return readFilter(token, field, query);
}

/** True for a field of the query language, in any case. */
export function isField(name: string): boolean {
  return queryFields.some((field) => field.name === name.toLowerCase());
}

function isSearchField(field: string): field is SearchField {
  return (searchFields as readonly string[]).includes(field);
}

function withoutValue(token: ItemToken, field: string, query: string): ItemRead {
  if (!isField(field)) return readText({ ...token, value: field, valueStart: token.start }, null, query);
  const isWhole = query.trim().length === token.end - token.start;
  const done = isWhole ? 'it is searched as a plain word' : 'it is left out';
  const problem = problemOf(token, 'unfinished', `“${field}:” has no value yet, so ${done}.`);
  const plain = isWhole
    ? readText({ ...token, value: field, valueStart: token.start }, null, query).node
    : null;
  return { node: plain, problems: [problem] };
}

function readFilter(token: ItemToken, field: string, query: string): ItemRead {
  const { start, end } = token;
  const value = token.value.trim();
  const found = (filter: Filter): ItemRead => ({
    node: { kind: 'filter', filter, start, end },
    problems: [],
  });
  switch (field) {
    case 'tag':
      return found({ kind: 'tag', tag: value.replace(/^#/, '') });
    case 'collection':
      return found({ kind: 'collection', name: value });
    case 'lang':
      if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(value))
        return found({ kind: 'language', language: value.toLowerCase() });
      return plainly(token, query, {
        what: `“lang:” goes with a code such as en or de, not with “${value}”`,
        mayGoOn: value.length < 2,
      });
    case 'is':
    case 'in': {
      const name = value.toLowerCase();
      const values = queryFields.find((known) => known.name === field)?.values ?? [];
      if (!values.some((known) => known.value === name)) return unknownValue(token, field, name, query);
      return found(
        field === 'is'
          ? { kind: 'state', state: name as StateName }
          : { kind: 'in', place: name as PlaceName },
      );
    }
    case 'date':
    case 'before':
    case 'after': {
      const dates = readDates(field, value);
      if (dates.kind === 'dates') return found(dates);
      return plainly(token, query, { what: dates.reason, mayGoOn: /^(?:\d{0,4}|.*[-.]\d?)$/.test(value) });
    }
    default:
      return unknownField(token, field, query);
  }
}

function unknownValue(token: ItemToken, field: string, value: string, query: string): ItemRead {
  const names = (queryFields.find(({ name }) => name === field)?.values ?? []).map((known) => known.value);
  const like = nearName(names, value) ?? names.find((name) => value !== '' && name.startsWith(value));
  const listed = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  return plainly(token, query, {
    what: `“${field}:” goes with ${listed}, not with “${value}”`,
    mend: like === undefined ? null : `${field}:${like}`,
    mayGoOn: names.some((name) => name.startsWith(value)),
  });
}

function unknownField(token: ItemToken, field: string, query: string): ItemRead {
  const like = fieldLike(field);
  const rest = query.slice(token.start, token.end).replace(/^[+-]?[A-Za-z]+:/, '');
  const name = readText({ ...token, value: field, quotes: null, modifiers: '' }, null, query).node;
  const value = readText(token, null, query);
  return {
    node: allOf([name, value.node].filter((node) => node !== null)),
    problems: [
      problemOf(
        token,
        'mistake',
        `There is no field “${field}”, so it is searched as plain words.`,
        like === null
          ? null
          : { label: `Use ${like}:${rest}`, query: replaced(query, token, `${like}:${rest}`) },
      ),
      ...value.problems,
    ],
  };
}

interface Unread {
  readonly what: string;
  /** What it should have been, if that can be told. */
  readonly mend?: string | null;
  /** True where the value may go on to be right. */
  readonly mayGoOn: boolean;
}

/** What could not be read is searched as it stands; what is still being typed is left out till then. */
function plainly(token: ItemToken, query: string, { what, mend = null, mayGoOn }: Unread): ItemRead {
  const isTyped = mayGoOn && token.end === query.length && token.quotes !== 'closed';
  const isLeftOut = isTyped && query.trim().length > token.end - token.start;
  const { node } = readText({ ...token, modifiers: '' }, null, query);
  const message = `${what}, so it is ${isLeftOut ? 'left out' : 'searched as plain words'}.`;
  const shown = mend === null ? null : { label: `Use ${mend}`, query: replaced(query, token, mend) };
  return {
    node: isLeftOut ? null : node,
    problems: [problemOf(token, isTyped ? 'unfinished' : 'mistake', message, shown)],
  };
}

function replaced(query: string, { start, end, sign }: ItemToken, by: string): string {
  return `${query.slice(0, start)}${sign ?? ''}${by}${query.slice(end)}`;
}

function problemOf(
  { start, end }: ItemToken,
  kind: QueryProblem['kind'],
  message: string,
  mend: { readonly label: string; readonly query: string } | null = null,
): QueryProblem {
  return { kind, start, end, message, ...(mend === null ? {} : { mend }) };
}
