/** What is taken out of an archive: everything else is named in the report, with its reason. */
export const zipLimits = {
  entries: 100_000,
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 4 * 1024 * 1024 * 1024,
  /** Text shrinks to a tenth, a table of noughts to a hundredth; only bombs shrink further. Small members may. */
  ratio: 200,
  ratioFreeBytes: 4 * 1024 * 1024,
  depth: 4,
} as const;

/** A member as its archive describes it. `mode` holds Unix file bits, 0 where there are none. */
export interface DescribedEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly mode: number;
  readonly encrypted: boolean;
}

const typeBits = 0o170000;
const linkBits = 0o120000;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Why a member is not taken out, as a sentence, or null where it is. Names are only shown, never used as paths; bad ones tell of a trap. */
export function refusalOf({ name, bytes, packedBytes, mode, encrypted }: DescribedEntry): string | null {
  const parts = name.split(/[/\\]/);
  if (name.includes('\u0000')) return 'Its name holds a zero byte, as only a made-up name does.';
  if (parts.includes('..')) return 'Its name leads out of the archive, as only a made-up name does.';
  if (/^(?:[/\\]|[a-z]:)/i.test(name)) return 'Its name is a place on a disk instead of one in the archive.';
  if (parts.some((part) => reserved.test(part))) return 'Its name stands for a device of the system.';
  if ((mode & typeBits) === linkBits) return 'A link: links in archives are not followed.';
  if (encrypted) return 'Locked with a password. Unpack it and import the file.';
  if (bytes > zipLimits.entryBytes) return tooLarge(bytes);
  if (bytes > zipLimits.ratioFreeBytes && bytes > packedBytes * zipLimits.ratio)
    return `Packed ${String(Math.round(bytes / Math.max(1, packedBytes)))} times over, as only made-up files are; it was not unpacked.`;
  return null;
}

/** Why a member is not taken out that lies where another one does: so a small archive can unpack to any size. */
export const sharedBytes = 'It shares its bytes with another file of the archive, as only made-up files do.';

export function tooLarge(bytes: number): string {
  const megabytes = Math.round(bytes / 1024 / 1024);
  return `Too large: ${String(megabytes)} MB. Files up to 100 MB are read; split it and import the parts.`;
}
