/** Something a person can do: menu, palette, keymap and shortcut sheet read the same list of these. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'Library' | 'Search' | 'Articles' | 'Notes' | 'Workspace' | 'Window';
  /** In the notation of tinykeys: `$mod+KeyK`, `/`. Keys without a modifier work only outside text fields. */
  readonly keys?: string;
  /** The keys mean something in a text field too, and are left to it there. */
  readonly isTextKey?: boolean;
  readonly isEnabled?: () => boolean;
  readonly run: () => void;
}

/** Keys as people read them: `$mod+Shift+KeyT` → `Ctrl+Shift+T`. */
export function shownKeys(keys: string, platform = window.commonplace.platform): string {
  const modifier = platform === 'darwin' ? '⌘' : 'Ctrl';
  return keys
    .replace('$mod', modifier)
    .replace(/Key([A-Z])/g, '$1')
    .replace('Backslash', '\\')
    .replace('Comma', ',')
    .replace('BracketLeft', '[')
    .replace('BracketRight', ']')
    .replace('Arrow', '')
    .replace('PageDown', 'Page Down')
    .replace('PageUp', 'Page Up');
}
