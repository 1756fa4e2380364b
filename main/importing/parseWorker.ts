import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { parseFile } from './parseFile';
import type { ParseOutcome, SourceBytes } from './ParsedArticle';
import { workerReady, type ParseAnswer, type ParseRequest } from './parseMessages';

/** Entry of a parse worker: reads one file at a time, hashes it, parses it. */

const readErrors: Readonly<Record<string, string>> = {
  ENOENT: 'The file is no longer there.',
  EACCES: 'The file cannot be read: permission was denied. Change its permissions and try again.',
  EPERM: 'The file cannot be read: permission was denied. Change its permissions and try again.',
  EISDIR: 'This is a folder where a file was.',
  EIO: 'The file cannot be read: the disk reports an error.',
};

parentPort?.on('message', (request: ParseRequest) => {
  void answer(request).then((reply) => {
    parentPort?.postMessage(reply);
  });
});

parentPort?.postMessage(workerReady);

async function answer({ id, name, source }: ParseRequest): Promise<ParseAnswer> {
  try {
    const bytes = typeof source === 'string' ? await readFile(source) : source;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { id, outcome: await safely({ name, bytes }), file: { bytes, sha256 } };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = readErrors[code] ?? `The file cannot be read (${code}).`;
    return { id, outcome: { kind: 'failed', reason }, file: null };
  }
}

async function safely(source: SourceBytes): Promise<ParseOutcome> {
  try {
    return await parseFile(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', reason: `The file could not be understood: ${message}` };
  }
}
