const modifiers = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Pressed keys in the notation of commands: `$mod+Shift+KeyT`; a single letter as it is written. Null while only modifiers are
 * down, and for keys that must keep their meaning everywhere (Tab, Escape, Enter and Space without a modifier).
 */
export function recordKeys(event: Pressed, platform: string): string | null {
  const { key, code, altKey, shiftKey } = event;
  if (modifiers.includes(key)) return null;
  const mod = platform === 'darwin' ? event.metaKey : event.ctrlKey;
  const other = platform === 'darwin' ? event.ctrlKey : event.metaKey;
  if (!mod && !altKey && !other && ['Tab', 'Escape', 'Enter', ' '].includes(key)) return null;
  const isPlain = !mod && !altKey && !other;
  if (isPlain && !shiftKey && key.length === 1) return key.toLowerCase();
  const held = [
    mod && '$mod',
    other && (platform === 'darwin' ? 'Control' : 'Meta'),
    altKey && 'Alt',
    shiftKey && 'Shift',
  ];
  return [...held.filter((name) => name !== false), code === '' ? key : code].join('+');
}
