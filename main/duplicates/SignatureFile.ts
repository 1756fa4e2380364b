import { readFile } from 'node:fs/promises';
import { isMissing, writeFileAtomic, type LibraryFolder } from '../storage';
import { signatureLength } from './minHash';

/** A signature with the article it is of, and the first 20 hex digits of the hash of the text it was made from. */
export interface KeptSignature {
  readonly id: string;
  readonly text: string;
  readonly signature: Uint16Array;
}

const magic = 'signatures 1\n';
const idBytes = 10;
const entryBytes = 2 * idBytes + 2 * signatureLength;

/**
 * Signatures on disk, `.cache/signatures.bin`: a head, then for each article its id, the text's hash (10 bytes each) and the
 * signature (little-endian). It only saves reading every text; where it is missing or damaged, the texts are read.
 */
export class SignatureFile {
  constructor(private readonly folder: LibraryFolder) {}

  async load(): Promise<readonly KeptSignature[]> {
    const bytes = await this.#bytes();
    if (bytes?.subarray(0, magic.length).toString('latin1') !== magic) return [];
    const entries = Math.floor((bytes.length - magic.length) / entryBytes);
    return Array.from({ length: entries }, (_, index) => entryAt(bytes, magic.length + index * entryBytes));
  }

  async save(kept: readonly KeptSignature[]): Promise<void> {
    const bytes = Buffer.alloc(magic.length + kept.length * entryBytes);
    bytes.write(magic, 'latin1');
    for (const [index, { id, text, signature }] of kept.entries()) {
      const at = magic.length + index * entryBytes;
      bytes.write(id, at, 'hex');
      bytes.write(text, at + idBytes, 'hex');
      for (const [place, number] of signature.entries())
        bytes.writeUInt16LE(number, at + 2 * idBytes + 2 * place);
    }
    await writeFileAtomic(this.#path, bytes);
  }

  async #bytes(): Promise<Buffer | null> {
    try {
      return await readFile(this.#path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  get #path(): string {
    return this.folder.path('.cache', 'signatures.bin');
  }
}

function entryAt(bytes: Buffer, at: number): KeptSignature {
  const signature = new Uint16Array(signatureLength);
  for (let place = 0; place < signatureLength; place++)
    signature[place] = bytes.readUInt16LE(at + 2 * idBytes + 2 * place);
  return {
    id: bytes.toString('hex', at, at + idBytes),
    text: bytes.toString('hex', at + idBytes, at + 2 * idBytes),
    signature,
  };
}
