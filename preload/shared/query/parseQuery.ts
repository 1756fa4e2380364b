import { allOf, anyOf, asksForText, nearOperands, notOf } from './queryNodes';
import type { QueryNode, QueryProblem, QueryTree, Span } from './QueryTree';
import { isField, readItem } from './readItem';
import { scanQuery, type QueryToken } from './scanQuery';

/**
 * The query language. Blanks part what stands beside each other; keywords are written in capitals.
 *
 *     any     = all { ( "OR" | "|" ) all }
 *     all     = { [ "AND" ] part }                    every part must hold
 *     part    = { "NOT" } near
 *     near    = primary { "NEAR" [ "/" n ] primary }  words or phrases at most n words apart
 *     primary = [ "+" | "-" ] [ field ":" ] ( "(" any ")" | '"' phrase '"' | word ) [ "~" n ] [ "^" n ]
 *     word    = letters, with "*" for any others
 *     field   = title | place | author | source | tag | collection | in | is | lang | date | before | after
 *     date    = YYYY[-MM[-DD]] [ ".." YYYY[-MM[-DD]] ]
 *
 * Nothing written is refused: what cannot be taken as written is searched as plain words or left out, and a problem says so.
 */
export function parseQuery(query: string): QueryTree {
  return new QueryParser(query).parse();
}

/** Deeper brackets are read as if they were not there: nobody writes them, and a reader's stack ends somewhere. */
const deepest = 200;
/** More say no more. */
const mostProblems = 20;

interface Part {
  readonly node: QueryNode;
  readonly isMust: boolean;
}

class QueryParser {
  readonly #tokens: readonly QueryToken[];
  readonly #problems: QueryProblem[] = [];
  #at = 0;
  #depth = 0;
  readonly #unclosed: Span[] = [];
  /** Brackets passed over, whose ends are passed over too. */
  #passedOver = 0;

  constructor(private readonly query: string) {
    this.#tokens = scanQuery(query);
  }

  parse(): QueryTree {
    const nodes: QueryNode[] = [];
    while (this.#at < this.#tokens.length) {
      const node = this.#any(null);
      if (node !== null) nodes.push(node);
      const stray = this.#next();
      if (stray !== undefined)
        this.#problem(stray, 'This bracket closes nothing, so it is left out.', 'Leave it out', '');
    }
    const problems = [...this.#problems, ...this.#unclosedProblem()];
    return {
      root: allOf(nodes),
      problems: problems.sort((a, b) => a.start - b.start).slice(0, mostProblems),
    };
  }

  #any(field: string | null): QueryNode | null {
    const children: QueryNode[] = [];
    let child = this.#all(field);
    if (child !== null) children.push(child);
    while (this.#peek()?.kind === 'or') {
      const or = this.#next();
      const isFirst = child === null;
      child = this.#all(field);
      if (child !== null) children.push(child);
      if (or !== undefined && (isFirst || child === null)) this.#dangling(or);
    }
    return anyOf(children);
  }

  #all(field: string | null): QueryNode | null {
    const parts: Part[] = [];
    for (let token = this.#peek(); token !== undefined && !endsAll(token); token = this.#peek()) {
      if (token.kind === 'and') {
        this.#at++;
        const next = this.#peek();
        if (parts.length === 0 || next === undefined || endsAll(next)) this.#dangling(token);
        continue;
      }
      const part = this.#part(field);
      if (part !== null) parts.push(part);
    }
    return joined(parts);
  }

  #part(field: string | null): Part | null {
    let negations = 0;
    const first = this.#peek();
    for (; this.#peek()?.kind === 'not'; this.#at++) negations++;
    const part = this.#near(field);
    if (negations === 0 || first === undefined) return part;
    if (part === null) {
      this.#dangling(first);
      return null;
    }
    const node = negations % 2 === 0 ? part.node : notOf(part.node, first.start);
    return { node, isMust: false };
  }

  #near(field: string | null): Part | null {
    const first = this.#primary(field);
    const nodes: QueryNode[] = [];
    let left = first?.node ?? null;
    const isNegated = left?.kind === 'not' && this.#peek()?.kind === 'near';
    if (isNegated && left?.kind === 'not') left = left.child;
    for (let near = this.#peek(); near?.kind === 'near'; near = this.#peek()) {
      this.#at++;
      const right = this.#primary(field)?.node ?? null;
      if (left === null || right === null) this.#dangling(near);
      else nodes.push(this.#pair(left, right, near));
      left = right ?? left;
    }
    const node = nodes.length === 0 ? left : allOf(nodes);
    if (node === null) return null;
    return { node: isNegated ? notOf(node, node.start) : node, isMust: first?.isMust ?? false };
  }

  #pair(left: QueryNode, right: QueryNode, near: QueryToken & { readonly kind: 'near' }): QueryNode {
    const span = { start: left.start, end: right.end };
    const [ones, others] = [nearOperands(left), nearOperands(right)];
    if (ones === null || others === null) {
      this.#problem(
        near,
        'NEAR stands between words or phrases, so both sides are searched wherever they are.',
      );
      return allOf([left, right]) ?? left;
    }
    const pairs = ones.flatMap((first) =>
      others.map((second): QueryNode => ({ kind: 'near', first, second, distance: near.distance, ...span })),
    );
    return anyOf(pairs) ?? left;
  }

  #primary(field: string | null): Part | null {
    const token = this.#peek();
    if (token === undefined) return null;
    if (token.kind === 'item') {
      this.#at++;
      const { node, problems } = readItem(token, field, this.query);
      this.#problems.push(...problems);
      return signed(node, token);
    }
    return token.kind === 'open' ? signed(this.#group(token, field), token) : null;
  }

  #group(open: QueryToken & { readonly kind: 'open' }, outer: string | null): QueryNode | null {
    this.#at++;
    const plain = open.field !== null && !isField(open.field) ? this.#plainField(open, open.field) : null;
    this.#depth++;
    const inside = this.#any(plain === null ? (open.field?.toLowerCase() ?? outer) : outer);
    this.#depth--;
    if (this.#peek()?.kind === 'close') this.#at++;
    else this.#unclosed.push(open);
    return allOf([plain, inside].filter((node) => node !== null));
  }

  #plainField(open: Span, field: string): QueryNode | null {
    this.#problem(open, `There is no field “${field}”, so it is searched as a plain word.`);
    const end = open.start + field.length;
    return { kind: 'word', text: field, field: null, edits: 0, boost: 1, start: open.start, end };
  }

  /** The next token; brackets that stand too deep are passed over, and so are their ends. */
  #peek(): QueryToken | undefined {
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.kind === 'open' && this.#depth === deepest) {
        if (this.#passedOver++ === 0)
          this.#problem(token, 'Brackets stand too deep in one another here; these are left out.');
      } else if (token?.kind === 'close' && this.#passedOver > 0) this.#passedOver--;
      else return token;
      this.#at++;
    }
  }

  #next(): QueryToken | undefined {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #unclosedProblem(): readonly QueryProblem[] {
    const count = this.#unclosed.length + this.#passedOver;
    const [outer] = this.#unclosed.slice(-1);
    if (outer === undefined) return [];
    const message =
      count === 1
        ? 'The bracket is not closed; it was taken to the end.'
        : `${String(count)} brackets are not closed; they were taken to the end.`;
    const last = this.#tokens.at(-1);
    const quote = last?.kind === 'item' && last.quotes === 'open' ? '"' : '';
    const query = `${this.query}${quote}${')'.repeat(count)}`;
    const { start, end } = outer;
    return [{ kind: 'unfinished', start, end, message, mend: { label: 'Close it', query } }];
  }

  #dangling(operator: QueryToken): void {
    const word = this.query.slice(operator.start, operator.end);
    if (operator.end >= this.query.trimEnd().length) {
      const message = `What comes after “${word}” is not there yet, so it is left out.`;
      this.#problems.push({ kind: 'unfinished', start: operator.start, end: operator.end, message });
    } else {
      const message = `“${word}” stands ${operator.kind === 'not' ? 'before a part' : 'between two parts'}; one is missing, so it is left out.`;
      this.#problem(operator, message, 'Leave it out', '');
    }
  }

  #problem({ start, end }: Span, message: string, label?: string, by?: string): void {
    const mended = this.query.slice(0, start) + (by ?? '') + this.query.slice(end);
    const mend = label === undefined ? {} : { mend: { label, query: mended.replace(/ {2,}/g, ' ').trim() } };
    this.#problems.push({ kind: 'mistake', start, end, message, ...mend });
  }
}

function endsAll({ kind }: QueryToken): boolean {
  return kind === 'or' || kind === 'close';
}

function signed(
  node: QueryNode | null,
  { sign, start }: { readonly sign: '+' | '-' | null; readonly start: number },
): Part | null {
  if (node === null) return null;
  return { node: sign === '-' ? notOf(node, start) : node, isMust: sign === '+' };
}

/** Where some words are `+must`, the plain ones only raise the rank; what narrows must hold all the same. */
function joined(parts: readonly Part[]): QueryNode | null {
  const hasMust = parts.some(({ node, isMust }) => isMust && asksForText(node));
  const isWanted = ({ node, isMust }: Part): boolean => hasMust && !isMust && asksForText(node);
  return allOf(
    parts.filter((part) => !isWanted(part)).map(({ node }) => node),
    parts.filter(isWanted).map(({ node }) => node),
  );
}
