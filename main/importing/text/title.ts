const longestTitle = 110;
/** So much of a text is looked at for its first sentence: what is longer would be cut anyhow. */
const longestBeginning = 2000;

/** Words a cut title must not end on. */
const dangling = new Set(
  'a an the of to in on at by for from with and or but as that which who whose is are was were be been has have had not about into over under than its their his her this these those if when while'.split(
    ' ',
  ),
);

/**
 * A title out of running text: its first sentence, cut at a word where it is longer than 110 characters, without the
 * comma, dash or small word a cut would leave at the end.
 */
export function titleFromText(text: string): string {
  const sentence = firstSentence(text.slice(0, longestBeginning).replace(/\s+/g, ' ').trim());
  if (sentence.length <= longestTitle) return trimmedEnd(sentence);
  const words = sentence
    .slice(0, longestTitle + 1)
    .split(' ')
    .slice(0, -1);
  if (words.length === 0) return sentence.slice(0, longestTitle);
  while (words.length > 3 && dangling.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return trimmedEnd(words.join(' '));
}

function trimmedEnd(text: string): string {
  return text.replace(/[\s,;:–—-]+$/u, '').replace(/(?<=[\p{L}\p{N}”’")])\.$/u, '');
}

/** Up to the first full stop that ends a sentence: not after an initial or a short form. */
function firstSentence(text: string): string {
  const ends = /[.!?…]["”’')\]]*(?=\s+["“‘'(]?\p{Lu})/gu;
  for (const match of text.matchAll(ends)) {
    const before = text.slice(0, match.index).split(' ').at(-1) ?? '';
    const isShort =
      /^(?:\p{Lu}|\p{Lu}(?:\.\p{Lu})+|Mr|Mrs|Ms|Dr|St|Gens?|Sens?|Reps?|Gov|Lt|Col|Maj|Capt|Prof|Messrs|Inc|Ltd|Corp|Co|No|vs)$/u.test(
        before.replace(/^["“‘'(]/, ''),
      );
    if (!isShort || match[0].startsWith('!') || match[0].startsWith('?'))
      return text.slice(0, match.index + match[0].length);
  }
  return text;
}

/** True for a first line that stands as a title: one short line that does not end as a sentence does. */
export function isTitleLine(block: string): boolean {
  if (block.includes('\n') || block.length > 160) return false;
  return !/[.,;:]["”’']?$/u.test(block.trim()) || block === block.toUpperCase();
}
