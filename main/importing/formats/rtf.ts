import { Readable } from 'node:stream';
import { Tokenize, type Token } from 'rtf-stream-parser/dist/src/tokenize';
import { assembleArticle } from '../assembleArticle';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import { one, type Format } from './Format';
import { htmlToMarkdown, refuseTooDeep } from './htmlToMarkdown';
import { Pictures } from './Pictures';
import { RtfReader } from './RtfReader';

/** Rich text, as word processors exchange it. */
export const rtfFormat: Format = {
  format: 'rtf',
  recognises: ({ head }) => head.startsWith('{\\rtf'),
  read: async (file) => one(await parseRtf(file)),
};

async function parseRtf({ bytes, name }: OpenFile): Promise<ParsedArticle> {
  const pictures = new Pictures();
  const reader = new RtfReader(pictures);
  try {
    const tokens = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]).pipe(
      new Tokenize(),
    );
    for await (const token of tokens as AsyncIterable<Token>) reader.take(token);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      `Damaged: the rich text cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const html = reader.html();
  refuseTooDeep(html);
  // The text is made first: the pictures it names are known then.
  const text = htmlToMarkdown(html, pictures);
  return assembleArticle({
    format: 'rtf',
    encoding: null,
    name,
    stated: {
      title: reader.info.get('title'),
      author: reader.info.get('author'),
      date: reader.created,
      tags: (reader.info.get('keywords') ?? '').split(/[,;]/),
    },
    text,
    images: pictures.images,
    isFileDate: true,
  });
}
