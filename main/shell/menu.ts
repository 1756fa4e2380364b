import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuOfCommands } from '../../preload/contract/shell';
import { broadcast } from '../ipc';
import { acceleratorOf } from './acceleratorOf';

type Item = MenuItemConstructorOptions;

/** The menu bar: the page's commands by their groups, and the roles that are the system's to play. */
export function setApplicationMenu(menus: readonly MenuOfCommands[]): void {
  const isMac = process.platform === 'darwin';
  const [first, ...rest] = menus.map(({ label, items }): Item => ({ label, submenu: items.map(command) }));
  const template: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    ...(first === undefined ? [] : [isMac ? first : withQuit(first)]),
    { role: 'editMenu' },
    ...rest,
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function withQuit(menu: Item): Item {
  const items = menu.submenu as Item[];
  return { ...menu, submenu: [...items, { type: 'separator' }, { role: 'quit' }] };
}

function command({ id, label, keys }: MenuOfCommands['items'][number]): Item {
  const item: Item = {
    label,
    click: () => {
      broadcast('commandChosen', { command: id });
    },
  };
  const accelerator = keys === null ? null : acceleratorOf(keys);
  // The page's own keymap answers the keys; here they are only shown.
  return accelerator === null ? item : { ...item, accelerator, registerAccelerator: false };
}
