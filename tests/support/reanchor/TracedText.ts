/**
 * A text of which every character knows where it came from. `id` is that of the character of the first text; one put in later
 * has its own. `copyOf` is set in a copied paragraph: the id of the character it is a copy of. `shown` may be several characters,
 * or others, after the encoding was changed.
 */
export interface TracedCharacter {
  readonly id: number;
  readonly copyOf: number | null;
  /** The character as it was before any change of encoding. */
  readonly original: string;
  readonly shown: string;
}

export type TracedText = readonly TracedCharacter[];

let ids = 0;

export function traced(text: string): TracedText {
  return Array.from(text, (character) => ({
    id: ++ids,
    copyOf: null,
    original: character,
    shown: character,
  }));
}

export function copied(text: TracedText): TracedText {
  return text.map((character) => ({ ...character, id: ++ids, copyOf: character.copyOf ?? character.id }));
}

export function shownText(text: TracedText): string {
  return text.map(({ shown }) => shown).join('');
}

/** The characters that stand, wholly or in part, between two offsets of the shown text. */
export function charactersBetween(text: TracedText, start: number, end: number): TracedText {
  const found: TracedCharacter[] = [];
  let at = 0;
  for (const character of text) {
    const next = at + character.shown.length;
    if (at >= end) break;
    if (next > start) found.push(character);
    at = next;
  }
  return found;
}

/** Letters and digits: what makes the words of a passage. The rest may be re-wrapped, re-quoted or re-encoded. */
export function isWordCharacter({ original }: TracedCharacter): boolean {
  return /[\p{L}\p{N}]/u.test(original);
}
