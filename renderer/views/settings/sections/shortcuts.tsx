import { ShortcutsEditor } from '../ShortcutsEditor';
import type { SettingsSection } from '../SettingsSection';

export const shortcuts: SettingsSection = {
  id: 'shortcuts',
  title: 'Shortcuts',
  settings: [
    {
      id: 'keys',
      label: 'Keys of commands',
      description:
        'Choose Change and press the keys. Single letters work in lists and texts, not while you type.',
      words: 'keyboard shortcuts keys hotkeys',
      isWide: true,
      Control: ShortcutsEditor,
    },
  ],
};
