import { toggleInspector } from '../stores/regions';
import type { Command } from './Command';

export const toggleInspectorCommand: Command = {
  id: 'inspector.toggle',
  label: 'Show or hide the inspector',
  group: 'Window',
  keys: '$mod+KeyB',
  run: () => {
    toggleInspector();
  },
};
