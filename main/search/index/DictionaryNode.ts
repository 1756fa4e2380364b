import type { TokenNode } from './lunrTypes';
import type { TermDictionary } from './TermDictionary';

/**
 * A node of the trie of all segments' terms that is not stored: it is a range of each sorted dictionary, its edges are found
 * when asked for. Lunr's own `TokenSet.intersect` walks it. Edges stand in the order Lunr's stand in (digits first, as the keys
 * of objects do, then by code unit).
 */
export class DictionaryNode implements TokenNode {
  #edges: Record<string, TokenNode> | null = null;
  #final: boolean | null = null;

  /** `ranges` holds the first rank and the one after the last, a pair for each dictionary. */
  constructor(
    private readonly dictionaries: readonly TermDictionary[],
    private readonly ranges: readonly number[],
    private readonly depth: number,
    private readonly made: { count: number },
  ) {
    made.count++;
  }

  static root(dictionaries: readonly TermDictionary[]): DictionaryNode {
    return new DictionaryNode(
      dictionaries,
      dictionaries.flatMap(({ length }) => [0, length]),
      0,
      { count: 0 },
    );
  }

  /** Nodes of the trie that were made so far. */
  get nodesMade(): number {
    return this.made.count;
  }

  /** True where a term ends here. It is then the first of its range. */
  get final(): boolean {
    this.#final ??= this.dictionaries.some((dictionary, at) => {
      const start = this.ranges[at * 2] ?? 0;
      return start < (this.ranges[at * 2 + 1] ?? 0) && dictionary.termAt(start).length === this.depth;
    });
    return this.#final;
  }

  get edges(): Readonly<Record<string, TokenNode>> {
    return (this.#edges ??= this.#findEdges());
  }

  #findEdges(): Record<string, TokenNode> {
    const { dictionaries, depth } = this;
    const byUnit = new Map<number, number[]>();
    dictionaries.forEach((dictionary, at) => {
      const end = this.ranges[at * 2 + 1] ?? 0;
      let start = this.ranges[at * 2] ?? 0;
      if (start < end && dictionary.termAt(start).length === depth) start++;
      while (start < end) {
        const unit = dictionary.termAt(start).charCodeAt(depth);
        const next = endOfUnit(dictionary, start, end, depth, unit);
        let ranges = byUnit.get(unit);
        if (ranges === undefined)
          byUnit.set(unit, (ranges = new Array<number>(dictionaries.length * 2).fill(0)));
        ranges[at * 2] = start;
        ranges[at * 2 + 1] = next;
        start = next;
      }
    });
    const edges: Record<string, TokenNode> = {};
    for (const [unit, ranges] of [...byUnit].sort(([x], [y]) => x - y))
      edges[String.fromCharCode(unit)] = new DictionaryNode(dictionaries, ranges, depth + 1, this.made);
    return edges;
  }
}

/** The first rank after `start` whose term has another code unit at a depth: by steps that double, then by halving. */
function endOfUnit(
  dictionary: TermDictionary,
  start: number,
  end: number,
  depth: number,
  unit: number,
): number {
  const isSame = (rank: number): boolean => dictionary.termAt(rank).charCodeAt(depth) === unit;
  let low = start + 1;
  let step = 1;
  while (low + step < end && isSame(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSame(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
