import type { LinkTarget } from '../../preload/contract/notes';
import { notes } from '../api/notes';
import { announce } from './announcements';
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
