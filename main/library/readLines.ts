import { open } from 'node:fs/promises';
import { isMissing } from '../storage';

const chunkSize = 1 << 20;
const lineFeed = 10;

/**
 * Reads a file of lines, each ended by a line feed, piece by piece: of a large one neither the text nor its lines are ever all in
 * memory. `take` answers false to stop.
 * @returns the bytes of the file; null where it is missing, ends within a line, or was not taken to its end
 */
export async function readLines(path: string, take: (line: string) => boolean): Promise<number | null> {
  const file = await open(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (file === null) return null;
  try {
    let bytes = 0;
    let rest = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(rest.length + chunkSize);
      rest.copy(chunk);
      const { bytesRead } = await file.read(chunk, rest.length, chunkSize);
      if (bytesRead === 0) return rest.length === 0 ? bytes : null;
      bytes += bytesRead;
      const filled = chunk.subarray(0, rest.length + bytesRead);
      let start = 0;
      for (let end = filled.indexOf(lineFeed); end >= 0; end = filled.indexOf(lineFeed, start)) {
        if (!take(filled.toString('utf8', start, end))) return null;
        start = end + 1;
      }
      rest = filled.subarray(start);
    }
  } finally {
    await file.close();
  }
}
