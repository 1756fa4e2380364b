import type { ParsePool } from '../../main/importing';
import type { ParsedPart } from '../../main/importing';

/** Reads a file with a pool, whole. @returns its parts, in their order */
export async function readParts(
  pool: ParsePool,
  name: string,
  source: string | Uint8Array,
): Promise<readonly ParsedPart[]> {
  const parts: ParsedPart[] = [];
  await pool.read({ name, source, hints: {} }, (part) => {
    parts.push(part);
    return true;
  });
  return parts;
}

/** What came of a file that has one part. */
export async function readOne(
  pool: ParsePool,
  name: string,
  source: string | Uint8Array,
): Promise<ParsedPart> {
  const [part, ...others] = await readParts(pool, name, source);
  if (part === undefined || others.length > 0)
    throw new Error(`${name} has ${String(others.length + 1)} parts`);
  return part;
}
