import { CommandButton } from '../controls/CommandButton';
import { WatchedFolderControl } from '../controls/WatchedFolderControl';
import type { SettingsSection } from '../SettingsSection';

export const importing: SettingsSection = {
  id: 'import',
  title: 'Import',
  settings: [
    {
      id: 'importFolder',
      label: 'A folder of articles',
      description: 'Everything in it is accounted for; the files themselves stay where they are.',
      Control: ({ labelId }) => <CommandButton labelId={labelId} command="import.folder" text="Choose…" />,
    },
    {
      id: 'watchedFolder',
      label: 'A folder to watch',
      description:
        'What comes into it is imported by itself, once it is whole, as long as this library is open.',
      words: 'automatic downloads hot folder',
      Control: WatchedFolderControl,
    },
    {
      id: 'lastImport',
      label: 'The last import',
      description: 'What became of each file, what failed and why, and a way to take it back.',
      words: 'report undo retry',
      Control: ({ labelId }) => <CommandButton labelId={labelId} command="import.report" text="Report" />,
    },
  ],
};
