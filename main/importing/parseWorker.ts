import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { OpenFile } from './OpenFile';
import {
  partsAhead,
  type FromParseWorker,
  type ParsedPart,
  type ParseRequest,
  type ToParseWorker,
} from './parseMessages';
import { readPieces, type PendingPart } from './readPieces';
import { UnreadableFile } from './UnreadableFile';
import { isZip, ZipArchive } from './zip/ZipArchive';
import { tooLarge, zipLimits } from './zip/zipPolicy';

/** Entry of a parse worker: reads one file at a time, part by part, hashes each, parses it. */

type ReadOrder = Extract<ToParseWorker, { kind: 'read' }>;

const readErrors: Readonly<Record<string, string>> = {
  ENOENT: 'The file is no longer there.',
  EACCES: 'The file cannot be read: permission was denied. Change its permissions and try again.',
  EPERM: 'The file cannot be read: permission was denied. Change its permissions and try again.',
  EISDIR: 'This is a folder where a file was.',
  EIO: 'The file cannot be read: the disk reports an error.',
};

/** How many parts may be sent, who waits for more, and whether any are wanted still. */
const allowance = { parts: partsAhead, isStopped: false, wake: (): void => undefined };

parentPort?.on('message', (message: ToParseWorker) => {
  if (message.kind === 'read') {
    allowance.parts = partsAhead;
    allowance.isStopped = false;
    void read(message);
    return;
  }
  if (message.kind === 'more') allowance.parts++;
  else allowance.isStopped = true;
  allowance.wake();
});

say({ kind: 'ready' });

function say(message: FromParseWorker): void {
  parentPort?.postMessage(message);
}

/** Sends the parts of a file as they are read. The last is marked, so each is held back until the next is known. */
async function read(order: ReadOrder): Promise<void> {
  const { id, done } = order;
  let held: ParsedPart | null = null;
  let count = 0;
  for await (const pending of partsOf(order)) {
    if (allowance.isStopped) break;
    if (count++ < done) continue;
    if (held !== null) {
      await allowed();
      say({ kind: 'part', id, part: held, isLast: false });
    }
    held = await parsed(pending);
  }
  held ??= { label: null, outcome: { kind: 'failed', reason: 'It was not read.' }, file: null };
  say({ kind: 'part', id, part: held, isLast: true });
}

async function allowed(): Promise<void> {
  while (allowance.parts === 0 && !allowance.isStopped)
    await new Promise<void>((resolve) => (allowance.wake = resolve));
  allowance.parts--;
}

async function parsed({ label, bytes, extension, read: readPart }: PendingPart): Promise<ParsedPart> {
  const outcome = await readPart();
  const file =
    outcome.kind === 'article'
      ? { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), extension }
      : null;
  return { label, outcome, file };
}

async function* partsOf({ id, request, fates }: ReadOrder): AsyncIterable<PendingPart> {
  let file: OpenFile;
  try {
    file = await opened(request);
  } catch (error) {
    const reason = error instanceof UnreadableFile ? error.message : reasonOf(error);
    yield {
      key: '',
      label: null,
      bytes: new Uint8Array(),
      extension: 'bin',
      read: () => Promise.resolve({ kind: 'failed', reason }),
    };
    return;
  }
  yield* readPieces(file, (key, label) => {
    say({ kind: 'begun', id, key, label });
    return fates.get(key) ?? null;
  });
}

/** A file's bytes are read whole, an archive's only where they are needed: it may be larger than memory. */
async function opened({ name, source, hints }: ParseRequest): Promise<OpenFile> {
  if (typeof source !== 'string') return new OpenFile(name, source, hints);
  const handle = await open(source);
  try {
    const { size } = await handle.stat();
    if (size > zipLimits.entryBytes) {
      const { buffer } = await handle.read(new Uint8Array(4), 0, 4, 0);
      if (!isZip(buffer)) throw new UnreadableFile(tooLarge(size));
      return new OpenFile(name, new Uint8Array(), hints, await ZipArchive.open(source));
    }
  } finally {
    await handle.close();
  }
  return new OpenFile(name, await readFile(source), hints);
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return readErrors[code] ?? `The file cannot be read (${code}).`;
}
