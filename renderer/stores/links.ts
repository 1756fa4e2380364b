import type { LinkTarget } from '../../preload/contract/notes';
import { parseLinkUrl, printLinkAddress } from '../../preload/shared/links';
import { onEvent } from '../api/call';
import { notes } from '../api/notes';
import { shell } from '../api/shell';
import { announce, inBackground } from './announcements';
import { onLibraryReady } from './service';
import { openArticle, openNote, type Where } from './workspace';

/** Follows a link (what stands between its brackets). One that leads nowhere offers nothing yet but says so. */
export async function openLink(written: string, where: Where): Promise<void> {
  const [target] = await notes.resolve({ links: [written] });
  if (target !== undefined) openTarget(target, where);
}

function openTarget(target: LinkTarget, where: Where): void {
  if (target.kind === 'note') openNote(target.id, { where });
  else if (target.kind === 'article') openArticle(target.id, { where, paragraph: target.paragraph });
  else announce(`“${target.written}” leads nowhere: there is no note or article of that name.`);
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
