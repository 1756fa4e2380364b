import { useRef } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { commandNamed } from '../../commands/allCommands';
import type { Command } from '../../commands/Command';
import { contextMenus } from '../../commands/contextMenus';
import { shownKeysOf } from '../../commands/keymap';
import type { CommandTarget } from '../../stores/commandTarget';
import { closeContextMenu, contextMenuStore, type OpenContextMenu } from '../../stores/contextMenu';
import { useStore } from '../../stores/createStore';
import '../../components/menu.css';

const names: Readonly<Record<CommandTarget['kind'], string>> = {
  tab: 'Tab',
  list: 'Selected articles',
  article: 'Article',
  note: 'Note',
  scope: 'Part of the library',
  selection: 'Selected text',
};

/** The context menu that is open, built from the list of commands. */
export function ContextMenu() {
  const open = useStore(contextMenuStore);
  return open === null ? null : <OpenMenu key={`${String(open.x)} ${String(open.y)}`} open={open} />;
}

function OpenMenu({ open: { target, x, y } }: { readonly open: OpenContextMenu }) {
  const anchor = useRef<HTMLDivElement>(null);
  const groups = contextMenus[target.kind]
    .map((ids) => ids.flatMap((id) => commandNamed(id) ?? []))
    .filter((group) => group.length > 0);
  return (
    <>
      <div ref={anchor} className="menu-anchor" style={{ left: x, top: y }} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        className="menu-popover"
        onOpenChange={(isOpen) => {
          if (!isOpen) closeContextMenu();
        }}
      >
        <Menu
          aria-label={names[target.kind]}
          autoFocus="first"
          onAction={(id) => {
            commandNamed(String(id))?.run();
          }}
          onClose={closeContextMenu}
        >
          {groups.map((group, at) => (
            <MenuSection key={group[0]?.id} aria-label={`Group ${String(at + 1)}`}>
              {at > 0 && <Separator className="menu-separator" />}
              {group.map((command) => (
                <Item key={command.id} command={command} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

function Item({ command }: { readonly command: Command }) {
  const { id, label } = command;
  const keys = shownKeysOf(command);
  return (
    <MenuItem id={id} isDisabled={command.isEnabled?.() === false} textValue={label} className="menu-item">
      <span className="menu-check" />
      <span className="grow">{label}</span>
      {keys !== null && <span className="menu-keys">{keys}</span>}
    </MenuItem>
  );
}
