import { decode } from 'iconv-lite';
import { fromBufferPromise, openPromise, type Entry, type Options, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../UnreadableFile';
import { refusalOf, sharedBytes, zipLimits } from './zipPolicy';

/** A member of an archive. `name` is for people and for telling members apart; `refusal` says why it is not taken out, or is null. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: number;
  readonly refusal: string | null;
  readonly entry: Entry;
}

/** True for bytes that begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

// Names come as bytes: they are checked here, one by one, so that a bad one costs its member and not the archive.
const options: Options = {
  lazyEntries: true,
  decodeStrings: false,
  autoClose: false,
  validateEntrySizes: true,
};

/** A zip archive, its members described and checked but not unpacked. Memory is bounded by the largest member taken out. */
export class ZipArchive {
  readonly #byName: ReadonlyMap<string, ZipMember>;

  private constructor(
    private readonly file: ZipFile,
    readonly members: readonly ZipMember[],
    /** True where the archive holds more members than are looked at. */
    readonly isCut: boolean,
  ) {
    this.#byName = new Map(members.map((member) => [member.name, member]));
  }

  /** @param source the archive's bytes, or its path. @throws UnreadableFile for one that is damaged */
  static async open(source: Uint8Array | string): Promise<ZipArchive> {
    let file: ZipFile;
    try {
      file =
        typeof source === 'string'
          ? await openPromise(source, options)
          : await fromBufferPromise(
              Buffer.from(source.buffer, source.byteOffset, source.byteLength),
              options,
            );
    } catch (error) {
      throw damaged(error);
    }
    try {
      const { members, isCut } = await readMembers(file);
      return new ZipArchive(file, members, isCut);
    } catch (error) {
      file.close();
      throw damaged(error);
    }
  }

  member(name: string): ZipMember | null {
    return this.#byName.get(name) ?? null;
  }

  /** A member's bytes. @throws UnreadableFile where the policy refuses it, or it is damaged, or larger than it says */
  async read(member: ZipMember): Promise<Uint8Array> {
    if (member.refusal !== null) throw new UnreadableFile(member.refusal);
    try {
      return await unpacked(this.file, member);
    } catch (error) {
      throw damaged(error);
    }
  }

  /** The text of a member in UTF-8, or null where there is none of that name. @throws UnreadableFile as `read` does */
  async readText(name: string): Promise<string | null> {
    const member = this.member(name);
    return member === null ? null : new TextDecoder().decode(await this.read(member));
  }

  close(): void {
    this.file.close();
  }
}

function readMembers(file: ZipFile): Promise<{ members: readonly ZipMember[]; isCut: boolean }> {
  return new Promise((resolve, reject) => {
    const members: ZipMember[] = [];
    const end = (isCut: boolean): void => {
      resolve({ members: withoutOverlaps(members), isCut });
    };
    file.on('entry', (entry: Entry) => {
      const member = describe(entry);
      if (!member.name.endsWith('/')) members.push(member);
      if (members.length >= zipLimits.entries) end(true);
      else file.readEntry();
    });
    file.on('end', () => {
      end(false);
    });
    file.on('error', reject);
    file.readEntry();
  });
}

const localHeaderBytes = 30;

/** Refuses members that lie, in part or whole, where another one does: of those, only the first is taken out. */
function withoutOverlaps(members: readonly ZipMember[]): readonly ZipMember[] {
  const startOf = ({ entry }: ZipMember): number => entry.relativeOffsetOfLocalHeader;
  const refused = new Set<ZipMember>();
  let end = 0;
  for (const member of [...members].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(member) < end) refused.add(member);
    const { compressedSize, fileNameRaw } = member.entry;
    end = Math.max(end, startOf(member) + localHeaderBytes + fileNameRaw.length + compressedSize);
  }
  if (refused.size === 0) return members;
  return members.map((member) =>
    refused.has(member) ? { ...member, refusal: member.refusal ?? sharedBytes } : member,
  );
}

function describe(entry: Entry): ZipMember {
  const raw = entry.fileNameRaw;
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = memberName(raw, isUtf8);
  const refusal = refusalOf({
    name,
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    mode: entry.externalFileAttributes >>> 16,
    encrypted: entry.isEncrypted(),
  });
  return { name, bytes: entry.uncompressedSize, refusal, entry };
}

/** Names are in UTF-8 where the archive says so or they are valid in it; else in the code page of DOS. */
function memberName(raw: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(raw);
  } catch {
    return decode(raw, 'cp437');
  }
}

function unpacked(file: ZipFile, { entry, bytes }: ZipMember): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      let length = 0;
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        // yauzl ends a stream that passes its stated size; this holds where it does not.
        if (length > bytes) stream.destroy(new Error('it unpacks to more than it says'));
        else chunks.push(chunk);
      });
      stream.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
      stream.on('error', reject);
    });
  });
}

function damaged(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new UnreadableFile(`Damaged: the archive cannot be unpacked (${message}).`);
}
