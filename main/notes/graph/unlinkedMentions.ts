import { codeBlanked, linksIn } from '../../../preload/shared/links';

/** A place where a title stands in a text without being linked. Offsets are UTF-16. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

const shortest = 3;
const mostInANote = 20;

/**
 * Finds where names stand as whole words in Markdown, whatever their case: not in code, not in links of either kind. Names of
 * fewer than three letters say too little to be looked for.
 */
export function mentionFinder(names: readonly string[]): (markdown: string) => readonly Mention[] {
  const wanted = names.map((name) => name.trim()).filter((name) => name.length >= shortest);
  if (wanted.length === 0) return () => [];
  const lower = wanted.map((name) => name.toLowerCase());
  const alternatives = wanted.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (markdown) => {
    const text = markdown.toLowerCase();
    if (!lower.some((name) => text.includes(name.split(/\s+/)[0] ?? name))) return [];
    const blanked = codeBlanked(markdown);
    const taken = [
      ...linksIn(blanked),
      ...Array.from(blanked.matchAll(/\[[^\]\n]*\]\([^)\n]*\)|https?:\/\/\S+/g), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      })),
    ];
    return Array.from(blanked.matchAll(pattern), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }))
      .filter(({ start, end }) => !taken.some((link) => start < link.end && end > link.start))
      .slice(0, mostInANote);
  };
}
