import { describe, expect, test } from 'vitest';
import { acceleratorOf } from '../../../main/shell/acceleratorOf';
import { recordKeys } from '../../../renderer/commands/recordKeys';

describe('keys of commands in the native menu', () => {
  test.each([
    ['$mod+Shift+KeyT', 'CmdOrCtrl+Shift+T'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['$mod+Backslash', 'CmdOrCtrl+\\'],
    ['/', '/'],
    ['s', 'S'],
    ['F6', 'F6'],
    ['Shift+F3', 'Shift+F3'],
    ['Delete', 'Delete'],
  ])('%s is shown as %s', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });

  test('keys Electron has no name for are not shown, instead of failing the menu', () => {
    expect(acceleratorOf('$mod+IntlRo')).toBeNull();
    expect(acceleratorOf('ü')).toBeNull();
  });
});

describe('recording keys', () => {
  const press = (
    key: string,
    code: string,
    held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
  ) => ({
    key,
    code,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  });

  test('a letter alone is itself, with modifiers it is its key', () => {
    expect(recordKeys(press('x', 'KeyX'), 'linux')).toBe('x');
    expect(recordKeys(press('X', 'KeyX', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(
      '$mod+Shift+KeyX',
    );
    expect(recordKeys(press('x', 'KeyX', { metaKey: true }), 'darwin')).toBe('$mod+KeyX');
  });

  test('modifiers alone, and keys that must keep their meaning, are not taken', () => {
    expect(recordKeys(press('Control', 'ControlLeft', { ctrlKey: true }), 'linux')).toBeNull();
    for (const key of ['Tab', 'Escape', 'Enter', ' '])
      expect(recordKeys(press(key, key), 'linux')).toBeNull();
  });
});
