import { BrowserWindow } from 'electron';
import { eventChannel } from '../../preload/contract/channels';
import type { EventName } from '../../preload/contract/events';

/** Announces an event to every window. The payload's type was checked where the event was made. */
export function broadcast(name: EventName, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
  }
}
