import { toErrorEnvelope } from '../../preload/contract/errors';
import { assertNever } from '../../preload/shared/assertNever';
import { CallAnswerer } from './CallAnswerer';
import { LibraryService } from './LibraryService';
import type { FromLibrary, LibraryServiceOptions, ToLibrary } from './messages';

/**
 * Entry of the library process. It runs as an Electron utility process, and as a child of plain Node in tests and
 * benchmarks: the two only differ in who carries the messages.
 */

interface UtilityPort {
  on(event: 'message', listener: (event: { data: ToLibrary }) => void): void;
  postMessage(message: FromLibrary): void;
}

const utilityPort = (process as { parentPort?: UtilityPort }).parentPort;
let service: LibraryService | null = null;
let answerer: CallAnswerer | null = null;

function post(message: FromLibrary): void {
  if (utilityPort !== undefined) utilityPort.postMessage(message);
  else process.send?.(message);
}

async function open(options: LibraryServiceOptions): Promise<void> {
  try {
    service = await LibraryService.open(options);
    service.onEvent((name, payload) => {
      post({ kind: 'event', name, payload });
    });
    answerer = new CallAnswerer(service.handlers, service.calm, (id, reply) => {
      post({ kind: 'answer', id, reply });
    });
    post({ kind: 'opened' });
  } catch (error) {
    post({ kind: 'refused', error: toErrorEnvelope(error) });
  }
}

async function close(): Promise<void> {
  try {
    service?.cancelJobs();
    await answerer?.settled();
    await service?.close();
    process.exit(0);
  } catch (error) {
    console.error('closing the library failed:', error);
    process.exit(1);
  }
}

function receive(message: ToLibrary): void {
  switch (message.kind) {
    case 'open':
      void open(message.options);
      return;
    case 'call':
      answerer?.answer(message.id, message.method, message.params);
      return;
    case 'cancel':
      answerer?.cancel(message.id);
      return;
    case 'close':
      void close();
      return;
    default:
      assertNever(message);
  }
}

// The same behaviour on every runtime: newer ones only warn here, older ones end the process without a word.
process.on('uncaughtException', (error) => {
  console.error('the library process failed:', error);
  process.exit(70);
});
process.on('unhandledRejection', (reason) => {
  console.error('the library process failed:', reason);
  process.exit(70);
});

if (utilityPort !== undefined) {
  utilityPort.on('message', (event) => {
    receive(event.data);
  });
} else {
  process.on('message', (message) => {
    receive(message as ToLibrary);
  });
  // A child of plain Node must not outlive its parent; what it holds is written all the same.
  process.on('disconnect', () => void close());
}
