import { expect, test } from 'vitest';
import { fieldMenuItems } from '../../../main/shell/fieldMenuItems';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};

function menuFor(misspelledWord: string, dictionarySuggestions: string[]) {
  const did: string[] = [];
  const contents = {
    replaceMisspelling: (word: string) => void did.push(`replaced by ${word}`),
    session: { addWordToSpellCheckerDictionary: (word: string) => did.push(`learned ${word}`) > 0 },
  };
  const items = fieldMenuItems(contents, { misspelledWord, dictionarySuggestions, editFlags });
  return { did, items, names: items.map(({ label, role, type }) => label ?? role ?? type) };
}

test('a misspelled word is given its spellings, and can be added to the dictionary, also where there are none', () => {
  const { did, items, names } = menuFor('harbuor', ['harbour', 'harbor']);
  expect(names.slice(0, 5)).toEqual(['harbour', 'harbor', 'Add to dictionary', 'separator', 'undo']);
  for (const { click } of items.slice(0, 3)) (click as (() => void) | undefined)?.();
  expect(did).toEqual(['replaced by harbour', 'replaced by harbor', 'learned harbuor']);
  expect(menuFor('zzyzx', []).names.slice(0, 3)).toEqual(['Add to dictionary', 'separator', 'undo']);
});

test('a field without a misspelled word has the menu of any field', () => {
  expect(menuFor('', []).names).toEqual(['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'selectAll']);
});
