import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { broadcast } from '../ipc';

function command(label: string, id: string, accelerator?: string): MenuItemConstructorOptions {
  const item: MenuItemConstructorOptions = {
    label,
    click: () => {
      broadcast('commandChosen', { command: id });
    },
  };
  // The page's own keymap answers the keys; here they are only shown.
  return accelerator === undefined ? item : { ...item, accelerator, registerAccelerator: false };
}

/** The native menu. Its items are commands of the page, by their ids; roles are left to the system. */
export function setApplicationMenu(): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        command('New Note', 'note.new', 'CmdOrCtrl+N'),
        { type: 'separator' },
        command('Import Files…', 'import.files', 'CmdOrCtrl+I'),
        command('Import Folder…', 'import.folder'),
        command('Check Quotations', 'note.checkQuotations'),
        { type: 'separator' },
        command('Open Library…', 'library.open'),
        { type: 'separator' },
        command('Close Tab', 'tab.close', 'CmdOrCtrl+W'),
        isMac ? { role: 'close', accelerator: 'Shift+CmdOrCtrl+W' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        command('Command Palette…', 'palette.open', 'CmdOrCtrl+K'),
        command('Search Library', 'search.focus', '/'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
