/**
 * Plain text as paragraphs. Blank lines part them, however many; a line end inside one is a wrapped line and becomes a
 * space, unless the lines are short as in verse or a list. A text without a blank line has a paragraph a line.
 */
export function paragraphBlocks(text: string): readonly string[] {
  const lines = text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(/[\f\v]/g, '\n\n');
  const blocks = lines
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((block) => block.replace(/^\uFEFF/, ''))
    .filter((block) => block.trim() !== '');
  if (blocks.length === 1 && isLineEach(blocks[0] ?? '')) {
    return (blocks[0] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  return blocks.map(joinedLines);
}

/** Long lines of uneven length, each ending as a sentence does: one paragraph a line. */
function isLineEach(block: string): boolean {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const ended = lines.filter((line) => /[.!?:]["”’')]*\s*$/u.test(line)).length;
  return lines.length > 2 && ended > lines.length * 0.8;
}

function joinedLines(block: string): string {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const wrapped = lines.slice(0, -1).filter((line) => line.length >= 50).length;
  const isProse =
    lines.length > 1 &&
    wrapped >= (lines.length - 1) * 0.8 &&
    !lines.some((line) => /^(?:[-*•]|\d+[.)])\s/.test(line));
  return isProse ? lines.join(' ') : lines.join('\n');
}
