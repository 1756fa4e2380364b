import type { FormattedText } from '../../preload/contract/citations';
import { citations } from '../api/citations';
import { announce } from './announcements';
import { currentArticles } from './currentArticles';
import { selectedWordsStore } from './selectedWords';
import { settingsStore } from './settings';
import { frontTab } from './workspace';

/** Copies the references of the articles at hand, in the style of the settings. */
export async function copyReferences(): Promise<void> {
  const ids = [...currentArticles()];
  if (ids.length === 0) return;
  await copy(await citations.references({ ids, style: settingsStore.get().citationStyle }));
  announce(
    ids.length === 1
      ? 'The reference is on the clipboard.'
      : `${String(ids.length)} references are on the clipboard.`,
  );
}

/** Copies the citation of the article at hand. */
export async function copyCitation(): Promise<void> {
  const [id] = currentArticles();
  if (id === undefined) return;
  await copy(await citations.cite({ id, style: settingsStore.get().citationStyle }));
  announce('The citation is on the clipboard.');
}

/** Copies the words selected in the article in front, with the citation of their paragraph. */
export async function copyWithCitation(): Promise<void> {
  const tab = frontTab();
  const words = selectedWordsStore.get();
  if (tab?.kind !== 'article' || words === '') return;
  const { citationStyle: style } = settingsStore.get();
  await copy(await citations.quote({ id: tab.article, style, words }));
  announce('The quotation and its citation are on the clipboard.');
}

export function hasCurrentArticles(): boolean {
  return currentArticles().length > 0;
}

/** Whether words of the article in front are selected. */
export function hasSelectedWords(): boolean {
  return frontTab()?.kind === 'article' && selectedWordsStore.get() !== '';
}

/** Both forms go to the clipboard: a word processor takes the one with italics. */
async function copy({ text, html }: FormattedText): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}
