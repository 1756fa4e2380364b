import { appearance } from './sections/appearance';
import { importing } from './sections/importing';
import { library } from './sections/library';
import { notes } from './sections/notes';
import { reading } from './sections/reading';
import { searching } from './sections/searching';
import { shortcuts } from './sections/shortcuts';
import type { SettingsSection } from './SettingsSection';

/** The pages of the settings, in their order. */
export const settingsSections: readonly SettingsSection[] = [
  reading,
  appearance,
  notes,
  searching,
  importing,
  library,
  shortcuts,
];
