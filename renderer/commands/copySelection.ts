import { announce, inBackground } from '../stores/announcements';
import { subjectSelection } from '../stores/commandTarget';
import type { Command } from './Command';

export const copySelection: Command = {
  id: 'selection.copy',
  label: 'Copy',
  group: 'Articles',

  isEnabled: () => subjectSelection() !== '',
  disabledReason: 'No text is selected',
  run: () => {
    inBackground(
      navigator.clipboard.writeText(subjectSelection()).then(() => {
        announce('Copied.');
      }),
    );
  },
};
