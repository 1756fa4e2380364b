import { focusRegion } from './focusRegion';
import type { Command } from './Command';

export const previousRegion: Command = {
  id: 'region.previous',
  label: 'Previous region',
  group: 'Window',
  keys: 'Shift+F6',
  run: () => {
    focusRegion(-1);
  },
};
