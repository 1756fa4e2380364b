import type { WebFrameMain } from 'electron';

/** The origin the page is served under. */
export const pageOrigin = 'app://commonplace';

/** True for the top frame of our own page only. See “Validate the sender of all IPC messages” in Electron's security checklist. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  return frame?.parent === null && frame.url.startsWith(`${pageOrigin}/`);
}
