import type { Pane } from '../../../preload/contract/workspace';
import { commandNamed } from '../../commands/allCommands';
import { shownKeysOf } from '../../commands/keymap';
import { MenuButton } from '../../components/MenuButton';
import { useStore } from '../../stores/createStore';
import { settingsStore } from '../../stores/settings';
import { bringPaneToFront } from '../../stores/workspace';

/** What the pane's menu offers, by the ids of commands. */
const offered = [
  'pane.splitRight',
  'pane.splitDown',
  'tab.move',
  'tab.pin',
  'tab.close',
  'tab.closeOthers',
  'tab.reopen',
  'note.reading',
  'find.open',
];

/** The menu of a pane. */
export function PaneMenu({ pane }: { readonly pane: Pane }) {
  useStore(settingsStore);
  const commands = offered.flatMap((id) => commandNamed(id) ?? []);
  return (
    <MenuButton
      label="Pane"
      icon="more"
      choices={commands.map((command) => ({
        id: command.id,
        label: command.label,
        keys: shownKeysOf(command) ?? undefined,
        isDisabled: command.isEnabled?.() === false,
      }))}
      onChoose={(chosen) => {
        bringPaneToFront(pane.id);
        commandNamed(chosen)?.run();
      }}
    />
  );
}
