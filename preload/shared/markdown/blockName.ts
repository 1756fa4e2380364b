/** The name a block bears at the end of a line (`^name`), where it is to be found from: nothing a reader needs to see. */
export const blockName = /^[ \t]?\^[A-Za-z0-9-]+[ \t]*(?=\n|$)/;
