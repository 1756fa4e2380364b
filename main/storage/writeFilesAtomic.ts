import { dirname } from 'node:path';
import { removeQuietly } from './atomicFile';
import { fileOperations } from './fileOperations';

const flushedAtOnce = 16;
let writes = 0;

/**
 * Replaces many files, each whole at any moment as `writeFileAtomic` does, for the price of few flushes: all are written beside,
 * the volume of `root` is flushed once, then all are renamed and their folders flushed. After a crash some may be new and others old.
 */
export async function writeFilesAtomic(
  root: string,
  files: readonly { readonly path: string; readonly content: string }[],
): Promise<void> {
  const operations = fileOperations();
  const written: { readonly path: string; readonly beside: string }[] = [];
  try {
    for (const { path, content } of files) {
      const beside = `${path}.${String(process.pid)}-${String(++writes)}-many.new`;
      written.push({ path, beside });
      await operations.writeFile(beside, content);
    }
    if (!(await operations.flushVolume(root))) await flushEach(written.map(({ beside }) => beside));
    for (const { path, beside } of written) operations.rename(beside, path);
  } catch (error) {
    for (const { beside } of written) removeQuietly(beside);
    throw error;
  }
  for (const folder of new Set(written.map(({ path }) => dirname(path))))
    await operations.flushFolder(folder);
}

async function flushEach(paths: readonly string[]): Promise<void> {
  for (let at = 0; at < paths.length; at += flushedAtOnce)
    await Promise.all(paths.slice(at, at + flushedAtOnce).map((path) => fileOperations().flushFile(path)));
}
