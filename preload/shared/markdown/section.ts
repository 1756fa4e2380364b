import { outlineOf } from './outline';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The section a heading begins: to the next heading of its level or above. Case and blanks round it do not matter. `^name` is the block
 * that bears this name at its end, without it, as Obsidian names blocks. Null where there is none.
 */
export function sectionOf(markdown: string, heading: string): Range | null {
  const wanted = heading.trim().toLowerCase();
  const outline = outlineOf(markdown);
  const at = outline.findIndex(({ text }) => text.trim().toLowerCase() === wanted);
  const found = outline[at];
  if (found === undefined) return wanted.startsWith('^') ? namedBlock(markdown, wanted.slice(1)) : null;
  const next = outline.slice(at + 1).find(({ level }) => level <= found.level);
  return { start: found.start, end: next?.start ?? markdown.length };
}

/** A paragraph with its name at the end of it or in the line below, or an item of a list. */
function namedBlock(markdown: string, name: string): Range | null {
  if (!/^[a-z0-9-]+$/.test(name)) return null;
  const mark = new RegExp(`(?:^|[ \\t])\\^${name}[ \\t]*$`, 'im').exec(markdown);
  if (mark === null) return null;
  const before = markdown.slice(0, mark.index);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) return { start: mark.index - line.length, end: mark.index };
  const block = before.trimEnd();
  const blank = block.lastIndexOf('\n\n');
  return { start: blank < 0 ? 0 : blank + 2, end: block.length };
}
