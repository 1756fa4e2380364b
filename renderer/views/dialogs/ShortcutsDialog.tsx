import { commands } from '../../commands/allCommands';
import type { Command } from '../../commands/Command';
import { shownKeysOf } from '../../commands/keymap';
import { Dialog } from '../../components/Dialog';
import { KeyCaps } from '../../components/KeyCaps';
import './shortcuts.css';

const inLists: readonly (readonly [keys: string, label: string])[] = [
  ['j', 'Next row'],
  ['k', 'Previous row'],
  ['Enter', 'Open'],
  ['o', 'Open beside'],
];

/** Every command that has a key, by group. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = new Map<Command['group'], Command[]>();
  for (const command of commands) {
    if (shownKeysOf(command) !== null)
      groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return (
    <Dialog
      title="Keyboard shortcuts"
      subtitle="Single letters work in lists and texts, not while you type."
      onClose={onClose}
    >
      <div className="dialog-body shortcuts" role="region" aria-label="Shortcuts" tabIndex={0}>
        {[...groups].map(([group, members]) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            {members.map((command) => (
              <p key={command.id}>
                <span className="grow">{command.label}</span> <KeyCaps keys={shownKeysOf(command) ?? ''} />
              </p>
            ))}
          </section>
        ))}
        <section aria-label="In lists">
          <h3>In lists</h3>
          {inLists.map(([keys, label]) => (
            <p key={keys}>
              <span className="grow">{label}</span> <KeyCaps keys={keys} />
            </p>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
