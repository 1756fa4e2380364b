import { redoChange, undoStore } from '../stores/undo';
import type { Command } from './Command';

export const redo: Command = {
  id: 'library.redo',
  get label() {
    const { redo: change } = undoStore.get();
    return change === null ? 'Redo' : `Redo: ${change}`;
  },
  group: 'Library',
  keys: '$mod+Shift+KeyZ',
  isTextKey: true,
  isEnabled: () => undoStore.get().redo !== null,
  run: redoChange,
};
