import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Input } from 'electron';
import type { PressedKeys } from '../../preload/contract/events';
import { broadcast, pageOrigin } from '../ipc';
import type { ShellState, WindowBounds } from './ShellState';

const defaultBounds: WindowBounds = { width: 1440, height: 900, maximized: false };

/** Opens the window where and as large as it was left, if that place is still on a screen. */
export function createMainWindow(outFolder: string, state: ShellState): BrowserWindow {
  const { maximized, x, y, width, height } = onScreen(state.bounds.value) ?? defaultBounds;
  const window = new BrowserWindow({
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Commonplace',
    icon: join(outFolder, 'assets', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191817' : '#f5f4f0',
    webPreferences: {
      preload: join(outFolder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.webContents.setZoomFactor(state.settings.value.interfaceScale / 100);
    window.show();
  });
  window.on('close', () => {
    state.bounds.set({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.webContents.on('before-input-event', (_event, input) => {
    if (isShortcut(input)) broadcast('keysPressed', pressedKeys(input));
  });
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

/** What may be a shortcut of the app wherever the focus is: never a letter by itself. */
function isShortcut({ type, control, meta, alt, key }: Input): boolean {
  return type === 'keyDown' && (control || meta || alt || /^F\d{1,2}$/.test(key));
}

function pressedKeys({ key, code, control, meta, alt, shift }: Input): PressedKeys {
  return { key, code, ctrlKey: control, metaKey: meta, altKey: alt, shiftKey: shift };
}

function onScreen(bounds: WindowBounds | null): WindowBounds | null {
  if (bounds?.x === undefined || bounds.y === undefined) return bounds;
  const { x, y } = bounds;
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    return (
      x < workArea.x + workArea.width - 80 &&
      x + bounds.width > workArea.x + 80 &&
      y >= workArea.y - 10 &&
      y < workArea.y + workArea.height - 40
    );
  });
  return visible ? bounds : { width: bounds.width, height: bounds.height, maximized: bounds.maximized };
}
