import type { ArticleFormat } from '../../preload/contract/article';
import { decodeText, type DecodedText } from './decodeText';
import { ZipArchive, isZip } from './zip/ZipArchive';

/** What is known of a file before it is read: set when it is read again on someone's word. */
export interface ReadingHints {
  /** The encoding its text is in, instead of the one found. */
  readonly encoding?: string;
  /** The format it is in, instead of the one found. */
  readonly format?: ArticleFormat;
}

const headLength = 4096;

/** A file being read: its name, its bytes, and what is worked out from them at the first asking. */
export class OpenFile {
  #decoded: DecodedText | null = null;
  #archive: Promise<ZipArchive | null> | null = null;

  /** @param archive the archive the file is, where it was opened already; `bytes` may then be left empty */
  constructor(
    readonly name: string,
    readonly bytes: Uint8Array,
    readonly hints: ReadingHints = {},
    archive: ZipArchive | null = null,
  ) {
    if (archive !== null) this.#archive = Promise.resolve(archive);
  }

  /** The ending of its name in small letters, without the dot. */
  get extension(): string {
    return (/\.([^./\\]{1,10})$/.exec(this.name)?.[1] ?? '').toLowerCase();
  }

  /** Its first bytes, one character each. */
  get head(): string {
    return Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset,
      Math.min(headLength, this.bytes.length),
    ).toString('latin1');
  }

  /** Its text, in the encoding found or given. */
  get decoded(): DecodedText {
    return (this.#decoded ??= decodeText(
      this.bytes,
      declaredEncoding(this.head),
      this.hints.encoding ?? null,
    ));
  }

  /** The zip archive it is, or null. @throws UnreadableFile for a damaged one */
  archive(): Promise<ZipArchive | null> {
    return (this.#archive ??= isZip(this.bytes) ? ZipArchive.open(this.bytes) : Promise.resolve(null));
  }
}

/** The encoding an HTML page or XML file names in its first bytes. */
function declaredEncoding(head: string): string | null {
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}
