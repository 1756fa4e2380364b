import type { ComponentType } from 'react';

/** One thing that can be chosen. `words` are what it is also found by. */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly words?: string;
  /** The control, named by the element with the id it is given. */
  readonly Control: ComponentType<{ readonly labelId: string }>;
  /** The control stands under the label and takes the whole width. */
  readonly isWide?: boolean;
  /** It is also at hand where articles are read. */
  readonly isAtHand?: boolean;
}

/** A page of the settings. */
export interface SettingsSection {
  readonly id: string;
  readonly title: string;
  readonly settings: readonly Setting[];
}
