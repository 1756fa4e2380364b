import * as v from 'valibot';
import { AppError } from '../../preload/contract/errors';

/** The file that makes a folder an exported library. It is written last, so that a folder without it is not whole. */
export const archiveFileName = 'commonplace-export.json';

/** The folder of an exported library that holds the library's own files; it is a library that can be opened as it is. */
export const filesFolder = 'library';

const format = 1;

/** A file of the library: `path` from the library's folder, with `/`. */
const ArchivedFile = v.object({
  path: v.string(),
  bytes: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type ArchivedFile = v.InferOutput<typeof ArchivedFile>;

const ArchiveFile = v.object({
  format: v.number(),
  library: v.object({ id: v.string(), name: v.string() }),
  /** ISO 8601, UTC. */
  made: v.string(),
  files: v.array(ArchivedFile),
});
export type ArchiveFile = v.InferOutput<typeof ArchiveFile>;

export function newArchiveFile(
  library: ArchiveFile['library'],
  made: string,
  files: readonly ArchivedFile[],
): ArchiveFile {
  return { format, library, made, files: [...files] };
}

/**
 * What an exported library says of itself. Files it names that could lie elsewhere than in a library are refused.
 * @param where the folder, for the message
 * @throws AppError `libraryNewer`, `libraryDamaged`
 */
export function parseArchiveFile(text: string, where: string): ArchiveFile {
  const file = parsed(text);
  if (file?.files.every(({ path }) => isLibraryPath(path)) !== true)
    throw new AppError(
      'libraryDamaged',
      `${archiveFileName} in ${where} cannot be read as the description of an exported library, so nothing was imported. Export the library again.`,
    );
  if (file.format > format)
    throw new AppError(
      'libraryNewer',
      `The library in ${where} was exported by a newer Commonplace. Update Commonplace to import it. Nothing was changed.`,
    );
  return file;
}

function parsed(text: string): ArchiveFile | null {
  try {
    const result = v.safeParse(ArchiveFile, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

const libraryPath = /^(?:(?:trash\/)?articles\/\d{4}\/|notes\/|trash\/notes\/|imports\/|[a-z-]+\.json$)/;

function isLibraryPath(path: string): boolean {
  const isPlain = !/[\\\u0000]/.test(path) && !path.split('/').some((part) => ['', '.', '..'].includes(part));
  return isPlain && libraryPath.test(path);
}
