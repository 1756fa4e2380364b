import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { AppError } from '../../preload/contract/errors';
import { fileOperations } from '../storage';
import { parseBackupLine, type BackupHead, type BackupLine } from './backupLine';

/** Writes a backup beside and renames it once it is whole and flushed. `onLine` is called for each line, also to stop it by throwing. */
export async function writeBackup(
  path: string,
  head: BackupHead,
  lines: AsyncIterable<BackupLine>,
  onLine: () => void,
): Promise<void> {
  const beside = `${path}.new`;
  const operations = fileOperations();
  try {
    await pipeline(Readable.from(texts(head, lines, onLine)), createGzip(), createWriteStream(beside));
    await operations.flushFile(beside);
  } catch (error) {
    operations.remove(beside);
    throw error;
  }
  operations.rename(beside, path);
}

async function* texts(
  head: BackupHead,
  lines: AsyncIterable<BackupLine>,
  onLine: () => void,
): AsyncGenerator<string> {
  let count = 1;
  yield `${JSON.stringify(head)}\n`;
  for await (const line of lines) {
    onLine();
    count++;
    yield `${JSON.stringify(line)}\n`;
  }
  const end: BackupLine = { line: 'end', lines: count };
  yield `${JSON.stringify(end)}\n`;
}

/** The lines of a backup, head and end among them. @throws AppError `libraryDamaged` where one cannot be read or the end is missing */
export async function* readBackup(path: string): AsyncGenerator<BackupLine> {
  const source = createReadStream(path);
  const unpacked = createGunzip();
  // Errors of either stream end the reading of lines: readline itself would wait for ever.
  const piped = pipeline(source, unpacked).catch((error: unknown) => {
    throw damaged(path, error);
  });
  piped.catch(() => undefined);
  let count = 0;
  let isWhole = false;
  try {
    for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      const line = parseBackupLine(text);
      if (line === null) throw damaged(path);
      if (line.line === 'end') isWhole = line.lines === count;
      count++;
      yield line;
    }
    await piped;
    if (!isWhole) throw damaged(path);
  } catch (error) {
    throw error instanceof AppError ? error : damaged(path, error);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/** What a backup is of; null where that cannot be read. */
export async function readHead(path: string): Promise<BackupHead | null> {
  try {
    for await (const line of readBackup(path)) return line.line === 'head' ? line : null;
  } catch {
    // It is listed as unreadable.
  }
  return null;
}

function damaged(path: string, cause?: unknown): AppError {
  return new AppError(
    'libraryDamaged',
    `The backup ${path} is damaged or was cut short, so nothing was restored. Choose another one.`,
    { cause },
  );
}
