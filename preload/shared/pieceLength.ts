/**
 * UTF-16 units of a text that are sent together from process to process: pieces of this length go through all three at once and in
 * memory that is there already, which takes half the time that a whole text of millions takes.
 */
export const pieceLength = 250_000;

/** Of a text's beginning, sent alone: some screens, which are drawn and read while the rest comes. */
export const beginningLength = 60_000;
