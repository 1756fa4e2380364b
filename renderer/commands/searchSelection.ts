import { subjectSelection } from '../stores/commandTarget';
import { typeQuery } from '../stores/search';
import type { Command } from './Command';

export const searchSelection: Command = {
  id: 'selection.search',
  label: 'Search the library for the selected words',
  group: 'Search',

  isEnabled: () => subjectSelection() !== '',
  disabledReason: 'No text is selected',
  run: () => {
    typeQuery(`"${subjectSelection().replaceAll('"', '').replace(/\s+/g, ' ').slice(0, 300)}"`);
  },
};
