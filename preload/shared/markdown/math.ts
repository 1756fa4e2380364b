/** A formula in Markdown: `$…$` in a line, `$$…$$` as a block. Offsets are UTF-16 and include the dollar signs. */
export interface Formula {
  readonly tex: string;
  readonly isBlock: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A block first, else a formula within a line. As in Pandoc, the opening sign has something right after it, and the closing one
 * something right before and no digit behind: `$5 and $6` are sums of money.
 */
export const mathPattern =
  /(?<![\\$])\$\$(?<block>[^$]+?)\$\$(?!\$)|(?<![\\$\p{L}\p{N}])\$(?<inline>(?:[^\s$\\]|\\[^\n])(?:(?:[^$\n\\]|\\[^\n])*(?:[^\s$\\]|\\[^\n]))?)\$(?![$\d])/gu;

/** The formulas of a text, in their order. What stands in code is for the caller to leave out. */
export function findMath(text: string): readonly Formula[] {
  if (!text.includes('$')) return [];
  return Array.from(text.matchAll(mathPattern), (match) => {
    const { block, inline } = match.groups ?? {};
    return {
      tex: (block ?? inline ?? '').trim(),
      isBlock: block !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
