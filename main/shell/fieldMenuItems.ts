import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';

/** What of the field the menu acts on. */
type FieldContents = Pick<WebContents, 'replaceMisspelling'> & {
  readonly session: Pick<WebContents['session'], 'addWordToSpellCheckerDictionary'>;
};

type FieldParams = Pick<ContextMenuParams, 'dictionarySuggestions' | 'misspelledWord' | 'editFlags'>;

/** The items of a text field's menu: for a word that is misspelled, its likely spellings, and that it is none. */
export function fieldMenuItems(contents: FieldContents, params: FieldParams): MenuItemConstructorOptions[] {
  const { dictionarySuggestions, misspelledWord, editFlags } = params;
  const spellings = dictionarySuggestions.slice(0, 6).map((word) => ({
    label: word,
    click: () => {
      contents.replaceMisspelling(word);
    },
  }));
  const learning: MenuItemConstructorOptions = {
    label: 'Add to dictionary',
    click: () => {
      contents.session.addWordToSpellCheckerDictionary(misspelledWord);
    },
  };
  return [
    ...spellings,
    ...(misspelledWord === '' ? [] : [learning, { type: 'separator' } as const]),
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'selectAll' },
  ];
}
