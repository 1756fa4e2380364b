import type { WebFrameMain } from 'electron';

/** The origin the page is served under. */
export const pageOrigin = 'app://commonplace';

/** True for the top frame of our own page only. See “Validate the sender of all IPC messages” in Electron's security checklist. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  return frame.url.startsWith(`${pageOrigin}/`);
}
