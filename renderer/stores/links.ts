import type { LinkTarget } from '../../preload/contract/notes';
import type { TextRange } from '../../preload/contract/search';
import { parseLinkUrl, printLinkAddress } from '../../preload/shared/links';
import { sectionOf } from '../../preload/shared/markdown';
import { onEvent } from '../api/call';
import { notes } from '../api/notes';
import { shell } from '../api/shell';
import { announce, inBackground } from './announcements';
import { passageOf } from './quoteIntoNote';
import { onLibraryReady } from './service';
import { openArticle, openNote, type Where } from './workspace';

/** Follows a link (what stands between its brackets). One that leads nowhere offers nothing yet but says so. */
export async function openLink(written: string, where: Where): Promise<void> {
  const [target] = await notes.resolve({ links: [written] });
  if (target !== undefined) await openTarget(target, where);
}

async function openTarget(target: LinkTarget, where: Where): Promise<void> {
  if (target.kind === 'note') openNote(target.id, { where, at: await placeOfHeading(target) });
  else if (target.kind === 'article') {
    const { id, paragraph, annotation } = target;
    const passage = annotation === null ? null : await passageOf(id, annotation);
    const at = passage === null ? null : { start: passage.start, end: passage.end };
    openArticle(id, { where, paragraph, at });
  } else announce(`“${target.written}” leads nowhere: there is no note or article of that name.`);
}

async function placeOfHeading({
  id,
  heading,
}: Extract<LinkTarget, { kind: 'note' }>): Promise<TextRange | null> {
  if (heading === null) return null;
  const section = sectionOf((await notes.open({ id })).markdown, heading);
  return section === null ? null : { start: section.start, end: section.start };
}

/** Follows the addresses other programs ask for, the one the app was started with among them. */
export function startAskedLinks(): void {
  const follow = (): void => {
    inBackground(openAskedLink());
  };
  onLibraryReady(follow);
  onEvent('linkAsked', follow);
}

async function openAskedLink(): Promise<void> {
  const url = await shell.takeLink();
  if (url === null) return;
  const address = parseLinkUrl(url);
  if (address === null) {
    announce(
      `“${url}” was asked for, but it names no note or article: it must begin with commonplace://open/.`,
    );
    return;
  }
  await openLink(printLinkAddress(address), 'newTab');
}
