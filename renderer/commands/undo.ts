import { undoChange, undoStore } from '../stores/undo';
import type { Command } from './Command';

export const undo: Command = {
  id: 'library.undo',
  get label() {
    const { undo: change } = undoStore.get();
    return change === null ? 'Undo' : `Undo: ${change}`;
  },
  group: 'Library',
  keys: '$mod+KeyZ',
  isTextKey: true,
  isEnabled: () => undoStore.get().undo !== null,
  run: undoChange,
};
