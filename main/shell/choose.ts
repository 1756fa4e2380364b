import { homedir } from 'node:os';
import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks the person for files or folders; answers with their paths, none where nothing was chosen. */
export async function choose(options: OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  // Without a default path, newer Electrons open every dialog in Downloads.
  const asked: OpenDialogOptions = { defaultPath: app.getPath('documents') || homedir(), ...options };
  const result = await (window === undefined
    ? dialog.showOpenDialog(asked)
    : dialog.showOpenDialog(window, asked));
  return result.canceled ? [] : result.filePaths;
}
