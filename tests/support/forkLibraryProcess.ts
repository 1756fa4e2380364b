import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { FromLibrary, LibraryProcess, LibraryServiceOptions } from '../../main/service';

const bundles = resolve(__dirname, '../../out/main');

/** The options of a library process that works on `folder` with the built worker bundles. */
export function serviceOptions(folder: string): LibraryServiceOptions {
  return {
    folder,
    parseWorker: resolve(bundles, 'parseWorker.cjs'),
    indexWorker: resolve(bundles, 'indexWorker.cjs'),
    sample: resolve(__dirname, '../../assets/sample'),
  };
}

/** A library process as a child of plain Node: the same bundle the app runs as a utility process. */
export interface ForkedLibraryProcess extends LibraryProcess {
  readonly pid: number;
}

/** Starts the built library process under Node. */
export function forkLibraryProcess(): ForkedLibraryProcess {
  const child = fork(resolve(bundles, 'libraryProcess.cjs'), [], { serialization: 'advanced' });
  if (child.pid === undefined) throw new Error('The library process did not start; run npm run build first.');
  return {
    pid: child.pid,
    post: (message) => {
      // A message to a process that has just been killed is lost, as a utility process loses it, without an error.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => {
        listener(message as FromLibrary);
      });
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
