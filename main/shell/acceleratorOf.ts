const names: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  Control: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
  Meta: 'Super',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
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
  Escape: 'Esc',
  Space: 'Space',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Enter: 'Enter',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};

/** Keys in the notation of tinykeys as Electron writes them, or null where it has no name for one: a menu must not fail for it. */
export function acceleratorOf(keys: string): string | null {
  const parts = keys.split('+').map(nameOf);
  return parts.includes(null) ? null : parts.join('+');
}

function nameOf(part: string): string | null {
  const known = names[part];
  if (known !== undefined) return known;
  const found =
    /^(?:Key|Digit)?([A-Z0-9]|F\d{1,2})$/.exec(part)?.[1] ?? /^[a-z/.,;'[\]\\=-]$/.exec(part)?.[0];
  return found?.toUpperCase() ?? null;
}
