import type lunr from 'lunr';
import { editDistance } from './editDistance';
import type { TermDictionary } from './TermDictionary';

/** As many terms as one clause may stand for: `*` alone would be the whole dictionary. */
const mostTerms = 2000;

/** The indexed terms a clause stands for: itself, those of its wildcard, or those within its edit distance. */
export function expandTerm(clause: lunr.Query.Clause, dictionary: TermDictionary): readonly string[] {
  const { term, editDistance: distance } = clause;
  if (distance) {
    const near = Math.min(distance, 2);
    return dictionary.sorted().filter((other) => editDistance(term, other, near) <= near);
  }
  const star = term.indexOf('*');
  if (star < 0) return dictionary.get(term) === undefined ? [] : [term];
  const range = dictionary.withPrefix(term.slice(0, star));
  if (star === term.length - 1) return range.slice(0, mostTerms);
  const pattern = new RegExp(`^${term.split(/\*+/).map(escaped).join('.*')}$`, 'u');
  return range.filter((other) => pattern.test(other)).slice(0, mostTerms);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
