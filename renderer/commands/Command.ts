/** Something a person can do: menu, palette, keymap, context menus and shortcut sheet read the same list of these. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** Other words people look for it by, in the palette: `preferences options`. */
  readonly alsoKnownAs?: string;
  /**
   * The keys it has unless the person chose others, in the notation of tinykeys: `$mod+KeyK`, `/`. Keys without a modifier work
   * only outside text fields.
   */
  readonly keys?: string;
  /** The keys mean something in a text field too, and are left to it there. */
  readonly isTextKey?: boolean;
  readonly isEnabled?: () => boolean;
  /** Why it cannot be run while it is not enabled, for the palette: `No tab is open`. */
  readonly disabledReason?: string;
  readonly run: () => void;
}

export type CommandGroup = 'Library' | 'Search' | 'Articles' | 'Notes' | 'Workspace' | 'Window';

const reasons: Readonly<Record<CommandGroup, string>> = {
  Library: 'There is nothing to do it with now',
  Search: 'Nothing is searched for',
  Articles: 'No article is open or selected',
  Notes: 'No note is in front',
  Workspace: 'There is no other tab or pane',
  Window: 'Not in this window',
};

/** Why a command cannot be run now; null where it can. */
export function reasonAgainst({ isEnabled, disabledReason, group }: Command): string | null {
  return isEnabled?.() === false ? (disabledReason ?? reasons[group]) : null;
}

const shownParts: Readonly<Record<string, string>> = {
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** Keys as people read them: `$mod+Shift+KeyT` → `Ctrl+Shift+T`. */
export function shownKeys(keys: string, platform = window.commonplace.platform): string {
  const shown = (part: string): string => {
    if (part === '$mod') return platform === 'darwin' ? '⌘' : 'Ctrl';
    return shownParts[part] ?? part.replace(/^(?:Key([A-Z])|Digit(\d))$/, '$1$2');
  };
  return keys
    .split('+')
    .map((part) => shown(part))
    .join('+');
}
