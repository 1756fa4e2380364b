import type { LinkTarget } from '../../preload/contract/notes';
import type { TextRange } from '../../preload/contract/search';
import { parseLinkAddress, parseLinkUrl, printLinkAddress } from '../../preload/shared/links';
import { sectionOf } from '../../preload/shared/markdown';
import { onEvent } from '../api/call';
import { notes } from '../api/notes';
import { shell } from '../api/shell';
import { whatIsGone } from '../reader/leadsNowhere';
import { announce, inBackground } from './announcements';
import { passageOf } from './quoteIntoNote';
import { onLibraryReady } from './service';
import { openArticle, openNote, type Where } from './workspace';

type FoundTarget = Exclude<LinkTarget, { readonly kind: 'missing' }>;

/** Follows a link (what stands between its brackets). To follow one to a note that is not there makes the note; of an article it is said. */
export async function openLink(written: string, where: Where): Promise<void> {
  const [target] = await notes.resolve({ links: [written] });
  if (target?.kind === 'missing') await beginMissing(target.written, where);
  else if (target !== undefined) await openTarget(target, where);
}

async function openTarget(target: FoundTarget, where: Where): Promise<void> {
  if (target.kind === 'note') openNote(target.id, { where, at: await placeOfHeading(target) });
  else {
    const { id, paragraph, annotation, isPartGone } = target;
    const passage = annotation === null || isPartGone ? null : await passageOf(id, annotation);
    const at = passage === null ? null : { start: passage.start, end: passage.end };
    openArticle(id, { where, paragraph: isPartGone ? null : paragraph, at });
  }
  if (target.isPartGone)
    announce(
      `${whatIsGone(target)}; ${target.kind === 'note' ? 'this is its beginning' : 'the article is shown'}.`,
    );
}

/** A note can be linked before it is written: to follow the link begins it. */
async function beginMissing(written: string, where: Where): Promise<void> {
  const address = parseLinkAddress(written);
  if (address?.kind !== 'note') {
    announce(`“${written}” leads nowhere: there is no article of that citation key.`);
    return;
  }
  const { note } = await notes.create({ title: address.title, markdown: '' });
  openNote(note.id, { where });
  announce(`“${note.title}” was not written yet; this is its beginning.`);
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
  // Other programs open what is there; they begin nothing.
  const [target] = await notes.resolve({ links: [printLinkAddress(address)] });
  if (target?.kind === 'missing')
    announce(`“${target.written}” leads nowhere: there is no note or article of that name.`);
  else if (target !== undefined) await openTarget(target, 'newTab');
}
