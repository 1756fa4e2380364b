import type { LinkTarget } from '../../preload/contract/notes';
import { parseLinkAddress } from '../../preload/shared/links';

/** True for a link to something that is not there, or to a part that what it names does not have. */
export function leadsNowhere(target: LinkTarget | undefined): boolean {
  return target !== undefined && (target.kind === 'missing' || target.isPartGone);
}

/** What is not there of what a broken link names, as a sentence without its full stop. */
export function whatIsGone(target: LinkTarget): string {
  if (target.kind === 'missing') {
    const address = parseLinkAddress(target.written);
    return address?.kind === 'note'
      ? `“${address.title}” is not written yet: follow the link to begin it`
      : `There is no article of the citation key of ${target.written}`;
  }
  if (target.kind === 'note') return `There is no “${target.heading ?? ''}” in “${target.title}”`;
  return target.paragraph === null
    ? `The annotation of “${target.title}” that this link leads to was deleted`
    : `There is no paragraph ${String(target.paragraph)} in “${target.title}”`;
}
