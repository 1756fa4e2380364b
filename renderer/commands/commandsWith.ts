import { commands } from './allCommands';
import type { Command } from './Command';
import { keysOf } from './keymap';

/** The commands that answer to keys, other than one. */
export function commandsWith(keys: string, except: Command): readonly Command[] {
  return commands.filter((command) => {
    const others = keysOf(command);
    return command !== except && others !== null && sameKeys(others, keys);
  });
}

/** Keys are the same whatever the order of their modifiers and the case of their letter. */
function sameKeys(a: string, b: string): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(keys: string): string {
  const parts = keys.split('+');
  const key = (parts.at(-1) ?? '').replace(/^Key/, '').toLowerCase();
  return [...parts.slice(0, -1).sort(), key].join('+');
}
