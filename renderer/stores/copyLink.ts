import { printLinkUrl, type LinkAddress } from '../../preload/shared/links';
import { announce, inBackground } from './announcements';
import { articleDetailsStore } from './articleDetails';
import { notesListStore } from './notesList';
import { frontTab } from './workspace';

/** What the tab in front would be linked by; null where it shows no note or article. */
export function frontLink(): LinkAddress | null {
  const tab = frontTab();
  if (tab?.kind === 'article') {
    const key = articleDetailsStore.get().get(tab.article)?.key;
    return key === undefined ? null : { kind: 'article', key, paragraph: null, annotation: null };
  }
  if (tab?.kind !== 'note') return null;
  const title = notesListStore.get()?.find(({ id }) => id === tab.note)?.title;
  return title === undefined ? null : { kind: 'note', title, heading: null };
}

/** Copies the address that leads to what is in front from any other program. */
export function copyFrontLink(): void {
  const address = frontLink();
  if (address === null) return;
  const url = printLinkUrl(address);
  inBackground(
    navigator.clipboard.writeText(url).then(() => {
      announce(`Copied ${url}`);
    }),
  );
}
