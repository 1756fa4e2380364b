import { outlineOf } from './outline';

/** The section a heading begins: to the next heading of its level or above. Case and blanks round it do not matter; null where there is none. */
export function sectionOf(
  markdown: string,
  heading: string,
): { readonly start: number; readonly end: number } | null {
  const wanted = heading.trim().toLowerCase();
  const outline = outlineOf(markdown);
  const at = outline.findIndex(({ text }) => text.trim().toLowerCase() === wanted);
  const found = outline[at];
  if (found === undefined) return null;
  const next = outline.slice(at + 1).find(({ level }) => level <= found.level);
  return { start: found.start, end: next?.start ?? markdown.length };
}
