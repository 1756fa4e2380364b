import { dirname } from 'node:path';
import { removeQuietly } from './atomicFile';
import { fileOperations } from './fileOperations';
import { ReplacedFiles } from './ReplacedFiles';

const flushedAtOnce = 16;
/** So many files are flushed one by one; of more, their volume. */
const fewFiles = 4;
let writes = 0;

/**
 * Replaces many files, each whole at any moment as `writeFileAtomic` does, for the price of few flushes: all are written beside,
 * the volume of `root` is flushed once, then all are renamed and their folders flushed. After a crash some may be new and others old.
 */
export async function writeFilesAtomic(
  root: string,
  files: readonly { readonly path: string; readonly content: string }[],
): Promise<void> {
  if (files.length === 0) return;
  const operations = fileOperations();
  const written: { readonly path: string; readonly beside: string }[] = [];
  const replaced = new ReplacedFiles(root);
  try {
    for (const { path, content } of files) {
      const beside = `${path}.${String(process.pid)}-${String(++writes)}-many.new`;
      written.push({ path, beside });
      await operations.writeFile(beside, content);
    }
    if (files.length <= fewFiles || !(await operations.flushVolume(root)))
      await flushEach(written.map(({ beside }) => beside));
    for (const { path, beside } of written) {
      replaced.keep(path);
      operations.rename(beside, path);
    }
  } catch (error) {
    for (const { beside } of written) removeQuietly(beside);
    throw error;
  } finally {
    replaced.freeLater();
  }
  for (const folder of new Set(written.map(({ path }) => dirname(path))))
    await operations.flushFolder(folder);
}

async function flushEach(paths: readonly string[]): Promise<void> {
  for (let at = 0; at < paths.length; at += flushedAtOnce)
    await Promise.all(paths.slice(at, at + flushedAtOnce).map((path) => fileOperations().flushFile(path)));
}
