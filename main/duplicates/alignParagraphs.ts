import { diffArrays } from 'diff';

/** A row: the paragraph of either side, by its place from 0; null where a side has none. */
export type AlignedPair = readonly [a: number | null, b: number | null];

/** Paragraphs that have less of their words in common stand in rows of their own. */
const leastInCommon = 0.35;
/** Larger runs of paragraphs that differ are paired in their order instead of by what they have in common. */
const mostCells = 250_000;

/**
 * Sets the paragraphs of two texts side by side: equal ones first, and between those the pairs that have most words in common,
 * none of them crossing.
 */
export function alignParagraphs(a: readonly string[], b: readonly string[]): readonly AlignedPair[] {
  const rows: AlignedPair[] = [];
  let gap: { a: number[]; b: number[] } = { a: [], b: [] };
  const closeGap = (): void => {
    rows.push(...alignGap(a, b, gap.a, gap.b));
    gap = { a: [], b: [] };
  };
  let [inA, inB] = [0, 0];
  for (const { value, added, removed } of diffArrays([...a].map(folded), [...b].map(folded))) {
    for (const _paragraph of value) {
      if (removed) gap.a.push(inA++);
      else if (added) gap.b.push(inB++);
      else {
        closeGap();
        rows.push([inA++, inB++]);
      }
    }
  }
  closeGap();
  return rows;
}

function folded(paragraph: string): string {
  return paragraph.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').trim();
}

function alignGap(
  a: readonly string[],
  b: readonly string[],
  left: readonly number[],
  right: readonly number[],
): readonly AlignedPair[] {
  if (left.length === 0 || right.length === 0 || left.length * right.length > mostCells)
    return [...left.map((at): AlignedPair => [at, null]), ...right.map((at): AlignedPair => [null, at])];
  const leftWords = left.map((at) => wordsOf(a[at] ?? ''));
  const rightWords = right.map((at) => wordsOf(b[at] ?? ''));
  const common = leftWords.map((words) => rightWords.map((others) => inCommon(words, others)));
  return bestPairs(common).map(([at, other]) => [
    at === null ? null : (left[at] ?? null),
    other === null ? null : (right[other] ?? null),
  ]);
}

/** The pairing that does not cross and whose shares add up to most (Needleman and Wunsch 1970, without a cost for gaps). */
function bestPairs(common: readonly (readonly number[])[]): readonly AlignedPair[] {
  const [rows, columns] = [common.length, common[0]?.length ?? 0];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const share = (row: number, column: number): number => {
    const value = common[row]?.[column] ?? 0;
    return value < leastInCommon ? -1 : value;
  };
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const paired = share(row, column) + at(row + 1, column + 1);
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: AlignedPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = at(row, column);
    if (share(row, column) >= 0 && here === share(row, column) + at(row + 1, column + 1))
      pairs.push([row++, column++]);
    else if (here === at(row + 1, column)) pairs.push([row++, null]);
    else pairs.push([null, column++]);
  }
  while (row < rows) pairs.push([row++, null]);
  while (column < columns) pairs.push([null, column++]);
  return pairs;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Twice the words in common, of the words of both (Dice 1945). */
function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
