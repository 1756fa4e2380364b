import { CitationStyleControl } from '../controls/CitationStyleControl';
import type { SettingsSection } from '../SettingsSection';

export const notes: SettingsSection = {
  id: 'notes',
  title: 'Notes',
  settings: [
    {
      id: 'citationStyle',
      label: 'Citation style',
      description: 'For copied citations and references, and for notes that are exported.',
      words: 'Chicago APA MLA references bibliography',
      Control: CitationStyleControl,
    },
  ],
};
