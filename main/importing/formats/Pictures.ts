import { createHash } from 'node:crypto';
import type { ArticleImage } from '../ParsedArticle';

const kinds: readonly (readonly [extension: string, mark: RegExp])[] = [
  ['png', /^\x89PNG\r\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
];
const mostPictures = 500;
const mostBytes = 64 * 1024 * 1024;

/**
 * The pictures of an article that are in its file. A page names them as `data:` addresses, or by names that `find` knows; what is
 * no picture by its first bytes is left out, and so is every picture elsewhere: nothing is fetched.
 */
export class Pictures {
  readonly #images = new Map<string, ArticleImage>();
  #bytes = 0;

  /** @param find gives the bytes a name in the page stands for, or null */
  constructor(private readonly find: (source: string) => Uint8Array | null = () => null) {}

  get images(): readonly ArticleImage[] {
    return [...this.#images.values()];
  }

  /** What the text names a picture by: the name of its file beside the text, or null where it is not in the imported one. */
  take(source: string): string | null {
    const bytes = dataBytes(source) ?? this.find(source);
    return bytes === null ? null : this.add(bytes);
  }

  /** Keeps a picture's bytes. @returns what the text names it by, or null where they are no picture that can be shown */
  add(bytes: Uint8Array): string | null {
    const head = String.fromCharCode(...bytes.subarray(0, 16));
    const extension = kinds.find(([, mark]) => mark.test(head))?.[0];
    if (extension === undefined || bytes.length + this.#bytes > mostBytes) return null;
    const name = `image-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
    if (!this.#images.has(name)) {
      if (this.#images.size >= mostPictures) return null;
      this.#images.set(name, { name, bytes });
      this.#bytes += bytes.length;
    }
    return name;
  }
}

function dataBytes(source: string): Uint8Array | null {
  const match = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,/i.exec(source);
  return match === null ? null : new Uint8Array(Buffer.from(source.slice(match[0].length), 'base64'));
}
