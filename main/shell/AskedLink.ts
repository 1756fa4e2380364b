import { app } from 'electron';
import { broadcast } from '../ipc';

/** The address into the app that another program asked for last, kept until the page, which may not be there yet, takes it. */
export class AskedLink {
  constructor(private link: string | null) {
    // In development the running executable is Electron itself, which must not answer for the whole system.
    if (app.isPackaged) app.setAsDefaultProtocolClient('commonplace');
  }

  ask(link: string): void {
    this.link = link;
    broadcast('linkAsked', {});
  }

  take(): string | null {
    const { link } = this;
    this.link = null;
    return link;
  }
}
