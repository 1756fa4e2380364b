import { utilityProcess } from 'electron';
import type { FromLibrary, LibraryProcess } from '../service';

/** Starts the library process from its bundle as an Electron utility process. What it prints goes to our own output. */
export function startLibraryProcess(bundle: string): LibraryProcess {
  const child = utilityProcess.fork(bundle, [], { serviceName: 'Commonplace library', stdio: 'inherit' });
  return {
    post: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on('message', (message: FromLibrary) => {
        listener(message);
      });
    },
    onExit: (listener) => {
      child.once('exit', (code: number) => {
        listener(code);
      });
    },
    kill: () => {
      child.kill();
    },
  };
}
