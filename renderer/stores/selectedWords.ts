import { createStore } from './createStore';

/** The words last selected in the text of an article; a palette or a menu that takes the focus does not change them. */
export const selectedWordsStore = createStore('');

export function startSelectedWords(): void {
  document.addEventListener('selectionchange', () => {
    const selection = window.getSelection();
    const isInText = selection?.anchorNode?.parentElement?.closest('.reader') != null;
    if (isInText) selectedWordsStore.set(selection.toString().trim());
  });
}
