const mostFound = 10_000;

/** A stretch of a text (UTF-16 offsets). */
interface Found {
  readonly start: number;
  readonly end: number;
}

/** Where what was typed stands in a text, whatever its case and the style of its quotation marks; at most 10,000 places. */
export function findInText(text: string, typed: string): readonly Found[] {
  const wanted = folded(typed);
  if (wanted.trim() === '') return [];
  const within = foldedText(text);
  const found: Found[] = [];
  for (
    let at = within.indexOf(wanted);
    at >= 0 && found.length < mostFound;
    at = within.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ start: at, end: at + wanted.length });
  }
  return found;
}

let last = { text: '', folded: '' };

/** Each key typed asks for the same text again, which may be long. */
function foldedText(text: string): string {
  if (last.text !== text) last = { text, folded: folded(text) };
  return last.folded;
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
