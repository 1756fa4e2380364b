import type { TextRange } from '../../../preload/contract/search';

const mostFound = 10_000;

/** Where what was typed stands in a text, whatever its case and the style of its quotation marks. */
export function findInText(text: string, typed: string): readonly TextRange[] {
  const wanted = folded(typed);
  if (wanted.trim() === '') return [];
  const within = folded(text);
  const found: TextRange[] = [];
  for (
    let at = within.indexOf(wanted);
    at >= 0 && found.length < mostFound;
    at = within.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ start: at, end: at + wanted.length });
  }
  return found;
}

/** Character by character, so that offsets stay. */
function folded(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[^\u0000-\u007f]|[A-Z]/g, (character) => {
      const lower = character.toLowerCase();
      return lower.length === character.length ? lower : character;
    });
}
