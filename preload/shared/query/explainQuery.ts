import { assertNever } from '../assertNever';
import type { QueryPart, QueryTerm, QueryTree } from './QueryTree';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** How a query was understood, as a sentence without its full stop; `''` for an empty one. */
export function explainQuery({ parts }: QueryTree): string {
  const texts = parts
    .filter(({ what, isNegated }) => isText(what) && !isNegated)
    .map(({ what }) => phrased(what));
  const narrowing = parts
    .filter(({ what, isNegated }) => !isText(what) && !isNegated)
    .map(({ what }) => phrased(what));
  const without = parts
    .filter(({ isNegated }) => isNegated)
    .map(({ what }: QueryPart) => `without ${phrased(what)}`);
  return [joined(texts), ...narrowing, ...without].filter((clause) => clause !== '').join(', ');
}

function isText(term: QueryTerm): boolean {
  return term.kind === 'word' || term.kind === 'phrase';
}

function joined(clauses: readonly string[]): string {
  if (clauses.length <= 1) return clauses[0] ?? '';
  return `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1) ?? ''}`;
}

function phrased(term: QueryTerm): string {
  switch (term.kind) {
    case 'word': {
      const word =
        term.edits > 0
          ? `a word like “${term.text}”`
          : term.isPrefix
            ? `a word beginning “${term.text}”`
            : `“${term.text}”`;
      return term.field === null ? word : `${word} in the ${term.field}`;
    }
    case 'phrase':
      return `the exact phrase “${term.text}”${term.field === null ? '' : ` in the ${term.field}`}`;
    case 'tag':
      return `tagged ${term.tag}`;
    case 'language':
      return `in the language “${term.language}”`;
    case 'state':
      return `that is ${term.state}`;
    case 'in':
      return `in ${term.place === 'trash' ? 'the trash' : term.place}`;
    case 'dates':
      return datesPhrased(term.from, term.to);
    default:
      return assertNever(term);
  }
}

function datesPhrased(from: string | null, to: string | null): string {
  const [start, end] = [
    from === null ? null : datePhrased(from.replace('~', '')),
    to === null ? null : datePhrased(to),
  ];
  if (from?.endsWith('~') === true) return `dated after ${start ?? ''}`;
  if (start !== null && start === end) return `dated ${start}`;
  if (start === null) return `dated up to ${end ?? ''}`;
  return end === null ? `dated from ${start}` : `dated ${start} to ${end}`;
}

function datePhrased(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : `${monthNames[Number(month) - 1] ?? month} `;
  return `${day === undefined ? '' : `${String(Number(day))} `}${name}${year}`;
}
