import { createStore } from './createStore';

/** A question answered with one line of text. `onAnswer` throws where it cannot be done; what it says is shown beside the field. */
export interface Question {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly confirm: string;
  readonly choices?: readonly string[];
  readonly onAnswer: (text: string) => Promise<void>;
}

/** The dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'importReport'; readonly id: string }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'noteHistory'; readonly note: string }
  | { readonly kind: 'linkProblems' }
  | { readonly kind: 'noteTrash' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'check' }
  | { readonly kind: 'pasteText' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'purge'; readonly ids: readonly string[] }
  | { readonly kind: 'exportNote'; readonly note: string; readonly title: string }
  /** `note` null for all notes of the library. */
  | { readonly kind: 'quotations'; readonly note: string | null }
  | { readonly kind: 'encoding'; readonly id: string }
  | { readonly kind: 'tagArticles'; readonly ids: readonly string[] }
  | { readonly kind: 'editArticles'; readonly ids: readonly string[] };

export const dialogStore = createStore<OpenDialog | null>(null);

export function openDialog(dialog: OpenDialog): void {
  dialogStore.set(dialog);
}

export function closeDialog(): void {
  dialogStore.set(null);
}
