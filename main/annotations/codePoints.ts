/** Text without characters beyond the first 65,536 counts the same either way. */
const surrogate = /[\ud800-\udbff]/;

/** A UTF-16 offset into a text as a count of code points, in which the Web Annotation model wants positions. */
export function codePointsBefore(text: string, offset: number): number {
  if (!surrogate.test(text)) return offset;
  let count = offset;
  for (let at = 0; at < offset; at++) if (isPair(text, at)) count--;
  return count;
}

/** The inverse of {@link codePointsBefore}. */
export function offsetOfCodePoint(text: string, count: number): number {
  if (!surrogate.test(text)) return count;
  let offset = 0;
  for (let left = count; left > 0 && offset < text.length; left--) offset += isPair(text, offset) ? 2 : 1;
  return offset;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
