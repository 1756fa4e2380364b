import type { CslItem } from '../CslItem';

/** Sources as CSL-JSON: a list of items, as Zotero, Pandoc and others take it. */
export function cslJsonOf(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
