/** Words with what of them is set in italics, as a style wants it. */
export type StyledText = readonly StyledRun[];

export interface StyledRun {
  readonly text: string;
  readonly isItalic: boolean;
}

/** Pieces put together: a string stands upright, what has no words is left out. */
export function styled(...pieces: readonly (string | StyledText | null)[]): StyledText {
  return pieces.flatMap((piece) => {
    if (piece === null || piece.length === 0) return [];
    return typeof piece === 'string' ? [{ text: piece, isItalic: false }] : piece;
  });
}

export function italic(text: string): StyledText {
  return [{ text, isItalic: true }];
}

export function plainOf(text: StyledText): string {
  return text.map((run) => run.text).join('');
}

/** What goes on as part of a sentence: without the full stop at its end, unless that is an abbreviation's, as in “n.d.”. */
export function withoutStop(text: StyledText): StyledText {
  const last = text.at(-1);
  return last === undefined
    ? text
    : [...text.slice(0, -1), { ...last, text: last.text.replace(/(?<![\s.]\p{L})\.$/u, '') }];
}

/** As Markdown: what would be read as a mark is written with a backslash. */
export function markdownOf(text: StyledText): string {
  return text
    .map((run) => {
      const escaped = run.text.replace(/[\\*_`[\]<>#]/g, '\\$&');
      return run.isItalic ? `*${escaped}*` : escaped;
    })
    .join('');
}

export function htmlOf(text: StyledText): string {
  return text.map((run) => (run.isItalic ? `<i>${escapeHtml(run.text)}</i>` : escapeHtml(run.text))).join('');
}

/** A text as it stands in HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
