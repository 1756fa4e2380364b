import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from './bridge';
import { callChannel, dropChannel, eventChannel } from './contract/channels';
import { methodNamed } from './contract/contract';
import type { Reply } from './contract/reply';

/** Electron before 29 has no `webUtils`; there a dropped `File` carries its path itself. */
function pathOf(file: File): string {
  const utils = webUtils as typeof webUtils | undefined;
  return utils?.getPathForFile(file) ?? (file as File & { readonly path?: string }).path ?? '';
}

const bridge: Bridge = {
  call: (method, params) => {
    if (methodNamed(method)?.page !== true) {
      const message = `There is no call named ${method} for the page.`;
      return Promise.resolve<Reply>({ ok: false, error: { code: 'badRequest', message } });
    }
    return ipcRenderer.invoke(callChannel, { method, params }) as Promise<Reply>;
  },
  on: (event, listener) => {
    const channel = eventChannel(event);
    const forward = (_event: unknown, payload: unknown): void => {
      listener(payload);
    };
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  },
  importDropped: (files, collection) => {
    const paths = files.map(pathOf).filter((path) => path !== '');
    return ipcRenderer.invoke(dropChannel, { paths, collection }) as Promise<Reply>;
  },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('commonplace', bridge);
