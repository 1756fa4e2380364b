import { focusRegion } from './focusRegion';
import type { Command } from './Command';

export const nextRegion: Command = {
  id: 'region.next',
  label: 'Next region',
  group: 'Window',
  keys: 'F6',
  run: () => {
    focusRegion(1);
  },
};
