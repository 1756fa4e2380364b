import { posix } from 'node:path';

/** A path as a file in `folder` writes it. */
export function pathFrom(folder: string, written: string): string {
  const [path = ''] = written.split('#');
  try {
    return posix.normalize(posix.join(folder, decodeURIComponent(path)));
  } catch {
    return posix.normalize(posix.join(folder, path));
  }
}
