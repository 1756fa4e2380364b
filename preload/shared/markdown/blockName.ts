/** The name a block bears at the end of a line (`^name`), where it is to be found from: nothing a reader needs to see. */
export const blockName = /^[ \t]?\^[A-Za-z0-9-]+[ \t]*(?=\n|$)/;

/** Where the first such name may begin in a text that is read from its start; undefined where there is none. */
export function blockNameStart(text: string): number | undefined {
  return /(?:^|[ \t]|(?<=\n))\^[A-Za-z0-9-]+[ \t]*(?:\n|$)/.exec(text)?.index;
}
