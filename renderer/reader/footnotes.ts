/** A footnote of an article's text (UTF-16 offsets): where it stands, its Markdown, and where it is referred to, ascending. */
export interface Footnote {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly body: string;
  readonly references: readonly number[];
}

/** A reference to a footnote, where one may begin. */
export const footnoteMark = /^\[\^([^\]\s]{1,40})\](?!:)/;

/**
 * A footnote's text, where one may begin: the lines up to a blank one or to the next footnote, and what is indented after blank
 * ones. Group 1 is its name, group 2 its Markdown, still indented.
 */
export const footnoteText =
  /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*([^\n]*(?:\n(?! {0,3}\[\^[^\]\s]{1,40}\]:)[^\n]*\S[^\n]*)*(?:\n(?:[ \t]*\n)+(?: {2,}|\t)[^\n]*\S[^\n]*(?:\n(?! {0,3}\[\^[^\]\s]{1,40}\]:)[^\n]*\S[^\n]*)*)*)(?:\n|$)/;

/** A footnote's Markdown without the indentation of its later lines. */
export function dedented(body: string): string {
  return body.replace(/\n(?: {1,4}|\t)/g, '\n');
}

/** The footnotes of a Markdown text by their names; references without a note are none. */
export function footnotesOf(text: string): ReadonlyMap<string, Footnote> {
  const notes = new Map<string, Footnote & { readonly references: number[] }>();
  if (!text.includes('[^')) return notes;
  for (const { index } of text.matchAll(/^ {0,3}\[\^[^\]\s]{1,40}\]:/gm)) {
    const [whole = '', name = '', body = ''] = footnoteText.exec(text.slice(index, index + longest)) ?? [];
    if (name !== '' && !notes.has(name))
      notes.set(name, {
        name,
        start: index,
        end: index + whole.length,
        body: dedented(body),
        references: [],
      });
  }
  for (const { 1: name = '', index } of text.matchAll(/\[\^([^\]\s]{1,40})\](?!:)/g))
    notes.get(name)?.references.push(index);
  return notes;
}

/** Characters of a footnote that are looked at. */
const longest = 20_000;
