import type { QueryNode, QueryProblem, SearchField } from './QueryTree';
import type { ItemToken } from './scanQuery';

/** What an item means, null where it asks for nothing, and what was wrong with it. */
export interface ItemRead {
  readonly node: QueryNode | null;
  readonly problems: readonly QueryProblem[];
}

const mostEdits = 2;
const mostBoost = 100;

/** A word or a phrase in a field, with what stands behind it. */
export function readText(token: ItemToken, field: SearchField | null, query: string): ItemRead {
  const { value, quotes, start, end } = token;
  const problems: QueryProblem[] = [];
  if (!/[\p{L}\p{N}*]/u.test(value)) return { node: null, problems };
  const { edits, boost, modifierProblems } = readModifiers(token, query);
  problems.push(...modifierProblems);
  const node: QueryNode =
    quotes === null
      ? { kind: 'word', text: value.replace(/\*+/g, '*'), field, edits, boost, start, end }
      : { kind: 'phrase', text: value.trim(), field, boost, start, end };
  if (node.kind === 'phrase' && !/[\p{L}\p{N}]/u.test(value)) return { node: null, problems };
  return { node, problems };
}

interface Modifiers {
  readonly edits: number;
  readonly boost: number;
  readonly modifierProblems: readonly QueryProblem[];
}

function readModifiers(token: ItemToken, query: string): Modifiers {
  const { modifiers, quotes, value, end } = token;
  const problems: QueryProblem[] = [];
  let [edits, boost] = [0, 1];
  let at = end - modifiers.length;
  for (const [written] of modifiers.matchAll(/[~^][\d.]*/g)) {
    const span = { start: at, end: at + written.length };
    at = span.end;
    const without = query.slice(0, span.start) + query.slice(span.end);
    const say = (
      message: string,
      mend: QueryProblem['mend'] = { label: 'Leave it out', query: without },
    ): void => {
      const kind = span.end === query.length ? 'unfinished' : 'mistake';
      problems.push({ kind, ...span, message, mend });
    };
    if (written.startsWith('^')) {
      const number = Number(written.slice(1));
      if (number > 0 && number <= mostBoost) boost = number;
      else
        say(
          `A weight is a number above 0 and up to ${String(mostBoost)}, as in oil^2; this one is left out.`,
        );
    } else if (quotes !== null) {
      say('A phrase stands as written, so ~ is left out; NEAR finds words that stand apart.');
    } else if (value.includes('*')) {
      say('A word with * has any letters there already, so ~ is left out.');
    } else {
      const number = written === '~' ? 1 : Math.trunc(Number(written.slice(1)));
      edits = Math.min(Number.isNaN(number) ? 1 : number, mostEdits);
      if (number > mostEdits) {
        const mended = `${query.slice(0, span.start)}~2${query.slice(span.end)}`;
        say('At most two letters may differ, so ~2 is taken.', { label: 'Use ~2', query: mended });
      }
    }
  }
  return { edits, boost, modifierProblems: problems };
}
