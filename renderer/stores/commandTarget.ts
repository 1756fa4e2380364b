import type { ArticleScope } from '../../preload/contract/articles';
import type { Tab } from '../../preload/contract/workspace';
import { createStore } from './createStore';
import { frontTab, tabOf } from './workspaceStore';

/** What a context menu was opened on. */
export type CommandTarget =
  | { readonly kind: 'tab'; readonly id: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'scope'; readonly scope: ArticleScope }
  | { readonly kind: 'selection'; readonly text: string };

/** What commands are about while a context menu is open; null otherwise: then they are about what has the focus or is in front. */
export const commandTargetStore = createStore<CommandTarget | null>(null);

/** The tab a command is about. */
export function subjectTab(): Tab | null {
  const target = commandTargetStore.get();
  return target?.kind === 'tab' ? tabOf(target.id) : frontTab();
}

/** The note a command is about, by its id. */
export function subjectNote(): string | null {
  const target = commandTargetStore.get();
  if (target?.kind === 'note') return target.id;
  const tab = subjectTab();
  return tab?.kind === 'note' ? tab.note : null;
}

/** The text selected in the page, as a command is about it. */
export function subjectSelection(): string {
  const target = commandTargetStore.get();
  return target?.kind === 'selection' ? target.text : (window.getSelection()?.toString() ?? '').trim();
}
