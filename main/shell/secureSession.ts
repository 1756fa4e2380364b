import { app, type Session } from 'electron';
import { pageOrigin } from '../ipc';

/** Permissions our own page may have; everything else, and everyone else, is refused. */
const pagePermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read']);

/** No page reaches the network, and none but our own is given a permission. */
export function secureSession(session: Session): void {
  const networkAddresses = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] };
  session.webRequest.onBeforeRequest(networkAddresses, (_details, respond) => {
    respond({ cancel: true });
  });
  session.setPermissionRequestHandler((contents, permission, respond) => {
    respond(contents.getURL().startsWith(`${pageOrigin}/`) && pagePermissions.has(permission));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => origin.startsWith(pageOrigin) && pagePermissions.has(permission),
  );
  session.setSpellCheckerDictionaryDownloadURL('app://commonplace/no-dictionaries/');
}

/** The address of a page as it was imported: see `serveSources`. */
const importedPage = /^source:\/\/[0-9a-f]{20}\/page(?:[?#]|$)/;

/** No page leaves our own, opens a window, or embeds another. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    // A link in an imported page would lead to what is not here, and leave nothing to come back to.
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !importedPage.test(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
