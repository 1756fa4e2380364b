import { OpenFile } from '../OpenFile';
import { UnreadableFile } from '../UnreadableFile';
import type { ZipArchive } from '../zip/ZipArchive';
import { zipLimits } from '../zip/zipPolicy';
import type { Format, Piece } from './Format';

/** An archive of files of any other format, archives included. */
export const zipFormat: Format = {
  format: 'zip',
  recognises: async (file) => (await file.archive()) !== null,
  read: async (file, { depth }) => {
    const archive = await file.archive();
    if (archive === null) throw new UnreadableFile('Damaged: the archive cannot be unpacked.');
    if (depth >= zipLimits.depth)
      throw new UnreadableFile(
        `An archive within ${String(depth)} others; only made-up files nest that deep. It was not unpacked.`,
      );
    return { kind: 'pieces', pieces: membersOf(archive) };
  },
};

/** What systems and programs leave in archives beside the files. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

function* membersOf(archive: ZipArchive): Iterable<Piece> {
  let unpacked = 0;
  try {
    for (const member of archive.members) {
      const { name: label, refusal } = member;
      if (litter.test(label)) continue;
      unpacked += refusal === null ? member.bytes : 0;
      if (unpacked > zipLimits.totalBytes) {
        yield {
          kind: 'refused',
          label,
          reason: 'The archive unpacks to more than 4 GB; it was read up to here. Pack the rest in another.',
        };
        return;
      }
      if (refusal !== null) yield { kind: 'refused', label, reason: refusal };
      else yield { kind: 'file', label, file: async () => new OpenFile(label, await archive.read(member)) };
    }
    if (archive.isCut)
      yield {
        kind: 'refused',
        label: '…',
        reason: `The archive holds more than ${String(zipLimits.entries)} files; it was read up to here.`,
      };
  } finally {
    archive.close();
  }
}
