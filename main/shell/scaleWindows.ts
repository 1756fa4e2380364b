import { BrowserWindow } from 'electron';

/** Sets the size of everything in the windows, per cent. */
export function scaleWindows(percent: number): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(percent / 100);
}
