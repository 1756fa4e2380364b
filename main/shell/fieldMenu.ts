import {
  app,
  Menu,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';

/** Gives text fields and the editor the menu the system's own have: spellings offered, cut, copy, paste. */
export function offerFieldMenu(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_menuEvent, params) => {
      if (params.isEditable) Menu.buildFromTemplate(itemsFor(contents, params)).popup();
    });
  });
}

function itemsFor(contents: WebContents, params: ContextMenuParams): MenuItemConstructorOptions[] {
  const { dictionarySuggestions, editFlags } = params;
  const spellings = dictionarySuggestions.slice(0, 6).map((word) => ({
    label: word,
    click: () => {
      contents.replaceMisspelling(word);
    },
  }));
  return [
    ...spellings,
    ...(spellings.length > 0 ? [{ type: 'separator' } as const] : []),
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'selectAll' },
  ];
}
