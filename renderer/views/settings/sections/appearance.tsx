import { SegmentsControl } from '../controls/SegmentsControl';
import { ThemeControl } from '../controls/ThemeControl';
import type { SettingsSection } from '../SettingsSection';

export const appearance: SettingsSection = {
  id: 'appearance',
  title: 'Appearance',
  settings: [
    {
      id: 'theme',
      label: 'Theme',
      description: 'System follows the colours and the contrast your system asks for.',
      words: 'light dark sepia contrast colours',
      isWide: true,
      Control: ThemeControl,
    },
    {
      id: 'interfaceScale',
      label: 'Interface text',
      description: 'Per cent. The window keeps its proportions.',
      words: 'zoom scale size',
      Control: ({ labelId }) => (
        <SegmentsControl
          labelId={labelId}
          field="interfaceScale"
          choices={([90, 100, 110, 125, 150] as const).map((value) => ({ value, label: String(value) }))}
        />
      ),
    },
    {
      id: 'listMode',
      label: 'Articles are listed',
      words: 'list table rows columns',
      Control: ({ labelId }) => (
        <SegmentsControl
          labelId={labelId}
          field="listMode"
          choices={[
            { value: 'rows', label: 'In rows of two lines' },
            { value: 'table', label: 'As a table' },
          ]}
        />
      ),
    },
  ],
};
