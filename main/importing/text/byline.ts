/** A line that says who wrote, at most a few names long: `By Jane Roe`, `BY JANE ROE AND JOHN DOE`, `Author: Jane Roe`. */
const byline =
  /^(?:by|author\s*:|written by)\s+(?<names>\p{Lu}[\p{L}.'’-]*(?:[\s,]+(?:and\s+|&\s+)?\p{Lu}[\p{L}.'’-]*){1,7})\s*$/iu;

/** The author a byline names, or null where the line is none. */
export function readByline(line: string): string | null {
  if (line.length > 100 || line.includes('\n')) return null;
  const names = byline.exec(line.trim())?.groups?.['names'];
  if (names === undefined || !/^\p{Lu}/u.test(names)) return null;
  return names === names.toUpperCase() ? names.replace(/\p{L}+/gu, capitalised) : names;
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

const dateLabel = /^(?:published|date|posted|updated|first published)(?:\s+on)?\s*:?\s+(?<date>.{4,40})$/i;

/** What a line such as `Published: 9 July 2021` gives as its date, as written, or null. */
export function readDateLabel(line: string): string | null {
  if (line.length > 80 || line.includes('\n')) return null;
  return dateLabel.exec(line.trim())?.groups?.['date'] ?? null;
}
