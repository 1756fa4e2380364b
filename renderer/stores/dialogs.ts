import { createStore } from './createStore';

/** The dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'importReport'; readonly id: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'pasteText' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'purge'; readonly ids: readonly string[] }
  /** `note` null for all notes of the library. */
  | { readonly kind: 'quotations'; readonly note: string | null }
  | { readonly kind: 'editArticles'; readonly ids: readonly string[] };

export const dialogStore = createStore<OpenDialog | null>(null);

export function openDialog(dialog: OpenDialog): void {
  dialogStore.set(dialog);
}

export function closeDialog(): void {
  dialogStore.set(null);
}
