import { assertNever } from '../assertNever';
import { asksForText } from './queryNodes';
import type { Filter, NearNode, QueryNode, QueryTree, TextNode } from './QueryTree';
import { monthName } from './readDates';

/** A piece of the sentence that says how a query was understood; strong ones are the user's own words. */
export interface ExplanationPart {
  readonly text: string;
  readonly isStrong: boolean;
}

/** Stand round the user's own words until the sentence is parted. */
const [opening, closing] = ['\u0001', '\u0002'];

/** How a query was understood, as a sentence without its full stop; none for an empty one. */
export function explainQuery({ root }: QueryTree): readonly ExplanationPart[] {
  if (root === null) return [];
  return sentence(root)
    .split(/(\u0001[^\u0002]*\u0002)/)
    .filter((text) => text !== '')
    .map((text) => ({ text: text.replace(/[\u0001\u0002]/g, ''), isStrong: text.startsWith(opening) }));
}

function strong(text: string): string {
  return `${opening}${text.replace(/[\u0001\u0002]/g, ' ')}${closing}`;
}

function sentence(node: QueryNode): string {
  if (node.kind !== 'all') return clause(node);
  const { children, wanted } = node;
  const nots = children.filter(({ kind }) => kind === 'not');
  const texts = children.filter((child) => asksForText(child) && !isOfRecord(child));
  const narrowing = children.filter((child) => child.kind !== 'not' && !texts.includes(child));
  const better = wanted.length === 0 ? '' : `ranked higher with ${listed(wanted.map(clause), 'and')}`;
  const inList = (node: QueryNode): string =>
    node.kind === 'any' && texts.length > 1 ? `(${clause(node)})` : clause(node);
  return [listed(texts.map(inList), 'and'), better, ...narrowing.map(clause), ...nots.map(clause)]
    .filter((part) => part !== '')
    .join(', ');
}

function listed(clauses: readonly string[], word: 'and' | 'or'): string {
  if (clauses.length <= 1) return clauses[0] ?? '';
  return `${clauses.slice(0, -1).join(', ')} ${word} ${clauses.at(-1) ?? ''}`;
}

function clause(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
      return `(${sentence(node)})`;
    case 'any':
      return `either ${listed(node.children.map(clause), 'or')}`;
    case 'not':
      return withoutClause(node.child);
    case 'near':
      return nearClause(node);
    case 'word':
    case 'phrase':
      return textClause(node);
    case 'filter':
      return filterClause(node.filter);
    default:
      return assertNever(node);
  }
}

function withoutClause(child: QueryNode): string {
  if (child.kind === 'any')
    return `with neither ${listed(child.children.map(clause), 'or').replace(/ or /g, ' nor ')}`;
  if (child.kind === 'word' || child.kind === 'phrase' || child.kind === 'near' || child.kind === 'all')
    return `without ${clause(child)}`;
  return `not ${clause(child)}`;
}

function nearClause({ first, second, distance }: NearNode): string {
  const words = distance === 1 ? 'next to' : `within ${numberWord(distance)} words of`;
  return `${textClause(first)} ${words} ${textClause(second)}`;
}

function numberWord(number: number): string {
  const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[number - 2] ?? String(number);
}

/** True for a word of a field that says where a text comes from, more than what it is about. */
function isOfRecord(node: QueryNode): boolean {
  return (node.kind === 'word' || node.kind === 'phrase') && node.field !== null && node.field !== 'title';
}

const fieldClauses = {
  title: (words: string) => `${words} in the title`,
  place: (words: string) => `from ${words}`,
  author: (words: string) => `by ${words}`,
  source: (words: string) => `published by ${words}`,
} as const;

function textClause(node: TextNode): string {
  const words = node.field === null ? textWords(node) : fieldClauses[node.field](textWords(node));
  return node.boost === 1 ? words : `${words}, weighing ${String(node.boost)} times`;
}

function textWords(node: TextNode): string {
  if (node.kind === 'phrase')
    return isOfRecord(node) ? strong(node.text) : `the exact phrase ${strong(node.text)}`;
  const { text, edits } = node;
  if (edits > 0) return `a word within ${edits === 1 ? 'one letter' : 'two letters'} of ${strong(text)}`;
  if (/^\*+$/.test(text)) return 'any word';
  if (/^[^*]+\*$/.test(text)) return `a word beginning ${strong(text.slice(0, -1))}`;
  if (/^\*[^*]+$/.test(text)) return `a word ending ${strong(text.slice(1))}`;
  return text.includes('*') ? `a word like ${strong(text)}` : strong(text);
}

function filterClause(filter: Filter): string {
  switch (filter.kind) {
    case 'collection':
      return `in the collection ${strong(filter.name)}`;
    case 'tag':
      return `tagged ${strong(filter.tag)}`;
    case 'language':
      return `in the language ${strong(filter.language)}`;
    case 'state':
      return stateClauses[filter.state];
    case 'in':
      return `in ${strong(filter.place === 'trash' ? 'the trash' : filter.place)}`;
    case 'dates':
      return datesClause(filter.from, filter.to);
    default:
      return assertNever(filter);
  }
}

const stateClauses = {
  unread: strong('unread'),
  read: strong('read'),
  starred: strong('starred'),
  cited: strong('cited by a note'),
  annotated: strong('annotated'),
} as const;

function datesClause(from: string | null, to: string | null): string {
  if (from !== null && from === to) return `dated ${strong(dateWords(from))}`;
  if (from === null) return `dated up to ${strong(dateWords(to ?? ''))}`;
  if (to === null) return `dated from ${strong(dateWords(from))} on`;
  return `dated ${strong(`${dateWords(from)} to ${dateWords(to)}`)}`;
}

function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : `${monthName(Number(month))} `;
  return `${day === undefined ? '' : `${String(Number(day))} `}${name}${year}`;
}
