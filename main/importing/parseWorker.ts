// First, so that loading all that follows gives way, too.
import './givingWay';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { textFacts } from '../library';
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

/** Of the file being read: how many parts may be sent, who waits for more, and whether any are wanted still. */
const allowance = { id: 0, parts: partsAhead, isStopped: false, wake: (): void => undefined };
/** Files are read one after the other, in the order they were asked for. */
let reading: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: ToParseWorker) => {
  if (message.kind === 'read') {
    reading = reading.then(() => read(message));
    return;
  }
  if (message.id !== allowance.id) return;
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
  Object.assign(allowance, { id, parts: partsAhead, isStopped: false });
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
  if (outcome.kind !== 'article') return { label, outcome, file: null };
  const article = { ...outcome.article, facts: textFacts(outcome.article.text) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Sent as they are, they would take along all of the memory they are a part of: of a mailbox, every mail the whole of it.
  const own = new Uint8Array(bytes);
  return { label, outcome: { kind: 'article', article }, file: { bytes: own, sha256, extension } };
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

/**
 * A file's bytes are read whole, an archive's only where they are needed: it may be larger than memory. This thread does nothing else
 * meanwhile, and a call that waits costs a tenth of one that is handed to another thread.
 */
async function opened({ name, source, hints }: ParseRequest): Promise<OpenFile> {
  if (typeof source !== 'string') return new OpenFile(name, source, hints);
  const file = openSync(source, 'r');
  try {
    const { size } = fstatSync(file);
    if (size <= zipLimits.entryBytes) return new OpenFile(name, readFileSync(file), hints);
    const head = new Uint8Array(4);
    readSync(file, head, 0, head.length, 0);
    if (!isZip(head)) throw new UnreadableFile(tooLarge(size));
  } finally {
    closeSync(file);
  }
  return new OpenFile(name, new Uint8Array(), hints, await ZipArchive.open(source));
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return readErrors[code] ?? `The file cannot be read (${code}).`;
}
