import { findLinks } from './findLinks';
import type { LinkAddress } from './Link';
import { printLink } from './linkAddress';

/** Markdown with its links led elsewhere: `lead` gives a link's new address, or null to leave it as written. Labels keep. */
export function rewriteLinks(markdown: string, lead: (address: LinkAddress) => LinkAddress | null): string {
  let result = '';
  let last = 0;
  for (const { address, label, isEmbed, start, end } of findLinks(markdown)) {
    const next = lead(address);
    if (next === null) continue;
    result += markdown.slice(last, start) + printLink(next, label, isEmbed);
    last = end;
  }
  return result + markdown.slice(last);
}
