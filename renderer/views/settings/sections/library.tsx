import { CommandButton } from '../controls/CommandButton';
import type { SettingsSection } from '../SettingsSection';

export const library: SettingsSection = {
  id: 'library',
  title: 'Library',
  settings: [
    {
      id: 'folder',
      label: 'Library folder',
      description:
        'Plain files that any program can read. The folder can be moved while Commonplace is closed.',
      words: 'path files disk',
      Control: ({ labelId }) => <CommandButton labelId={labelId} command="library.showFolder" text="Show" />,
    },
    {
      id: 'open',
      label: 'Another library',
      words: 'open switch new',
      Control: ({ labelId }) => <CommandButton labelId={labelId} command="library.open" text="Open…" />,
    },
    {
      id: 'check',
      label: 'Check the library',
      description: 'Reads every file and says what it found.',
      words: 'verify integrity damaged',
      Control: ({ labelId }) => <CommandButton labelId={labelId} command="library.check" text="Check" />,
    },
  ],
};
