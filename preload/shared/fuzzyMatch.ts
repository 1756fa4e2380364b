/** A range of a text in UTF-16 units. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/** How well a text answers to what was typed (higher is better), and which of its characters did. */
export interface FuzzyMatch {
  readonly score: number;
  readonly marks: readonly Mark[];
}

/**
 * Matches every typed word somewhere in a text: best at its beginning, then at the beginning of a word, then within one; then as
 * beginnings of words one after the other (`splri`: Split right), last with one slip of the fingers (`setings`, `serach`).
 * Null where a word is not found.
 */
export function fuzzyMatch(typed: string, text: string): FuzzyMatch | null {
  const lower = text.toLowerCase();
  const marks: Mark[] = [];
  let score = 0;
  for (const word of typed.toLowerCase().split(/\s+/).filter(Boolean)) {
    const found = asItStands(lower, word) ?? asBeginnings(lower, word) ?? withASlip(lower, word);
    if (found === null) return null;
    score += found.score;
    marks.push(...found.marks);
  }
  return { score: score - text.length / 1000, marks: joined(marks) };
}

function asItStands(text: string, word: string): FuzzyMatch | null {
  const match = (start: number, score: number): FuzzyMatch => ({
    score,
    marks: [{ start, end: start + word.length }],
  });
  if (text.startsWith(word)) return match(0, 3);
  let within = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (beginsWord(text, at)) return match(at, 2);
    if (within < 0) within = at;
  }
  return within < 0 ? null : match(within, 1);
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** Each letter goes on with the word of the one before, or begins a later word. */
function asBeginnings(text: string, word: string): FuzzyMatch | null {
  // Longer ones are no beginnings of words any more, but would be tried in very many ways.
  if (word.length < 2 || word.length > 12 || !holdsInOrder(text, word)) return null;
  const words = wordsOf(text);
  const from = (letter: number, first: number): readonly Mark[] | null => {
    if (letter === word.length) return [];
    for (let at = first; at < words.length; at++) {
      const { start, end } = words[at] ?? { start: 0, end: 0 };
      let length = 0;
      while (start + length < end && text[start + length] === word[letter + length]) length++;
      for (; length > 0; length--) {
        const rest = from(letter + length, at + 1);
        if (rest !== null) return [{ start, end: start + length }, ...rest];
      }
    }
    return null;
  };
  const marks = from(0, 0);
  return marks === null ? null : { score: 0.6 - marks.length / 100, marks };
}

/** Asked first, because it is cheap and nearly always false. */
function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The beginning of a word with one letter wrong, too many, left out, or two that changed places. */
function withASlip(text: string, word: string): FuzzyMatch | null {
  if (word.length < 4) return null;
  const first = word.charAt(0);
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (!beginsWord(text, start)) continue;
    const length = slippedLength(text.slice(start, start + word.length + 1), word);
    if (length !== null) return { score: 0.3, marks: [{ start, end: start + length }] };
  }
  return null;
}

/** How much of a text answers to what was typed with one slip; null where it does not. */
function slippedLength(word: string, typed: string): number | null {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const rest = typed.slice(at + 1);
  if (at < word.length && word.startsWith(rest, at + 1)) return at + 1 + rest.length;
  if (word.startsWith(rest, at)) return at + rest.length;
  if (word.startsWith(typed.slice(at), at + 1)) return typed.length + 1;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return isSwapped && word.startsWith(typed.slice(at + 2), at + 2) ? typed.length : null;
}

function wordsOf(text: string): readonly Mark[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Marks in order, those that touch as one. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const found: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && mark.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else found.push(mark);
  }
  return found;
}
