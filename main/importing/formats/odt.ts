import { assembleArticle } from '../assembleArticle';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import type { ZipArchive } from '../zip/ZipArchive';
import { one, type Format } from './Format';
import { htmlToMarkdown } from './htmlToMarkdown';
import { odtHtml } from './odtHtml';
import { Pictures } from './Pictures';
import { childText, elements, parseXml, textOf } from './xml';

const mimetype = 'application/vnd.oasis.opendocument.text';

/** An OpenDocument text: a zip that says so in its first member. */
export const odtFormat: Format = {
  format: 'odt',
  recognises: async (file) => {
    const archive = await file.archive();
    if (archive?.member('content.xml') == null) return false;
    return ((await archive.readText('mimetype').catch(() => null)) ?? '').startsWith(mimetype);
  },
  read: async (file) => one(await parseOdt(file)),
};

async function parseOdt(file: OpenFile): Promise<ParsedArticle> {
  const archive = await file.archive();
  const content = (await archive?.readText('content.xml')) ?? null;
  if (archive === null || content === null)
    throw new UnreadableFile('Damaged: the document has no text in it.');
  if (((await archive.readText('META-INF/manifest.xml')) ?? '').includes('encryption-data'))
    throw new UnreadableFile('Locked with a password. Open it elsewhere, save without one.');
  const images = await picturesIn(archive);
  const pictures = new Pictures((source) => images.get(source) ?? null);
  const meta = parseXml((await archive.readText('meta.xml')) ?? '');
  return assembleArticle({
    format: 'odt',
    encoding: null,
    name: file.name,
    stated: {
      title: childText(meta, 'dc:title'),
      author: childText(meta, 'meta:initial-creator') ?? childText(meta, 'dc:creator'),
      date: childText(meta, 'meta:creation-date') ?? childText(meta, 'dc:date'),
      language: childText(meta, 'dc:language'),
      tags: elements(meta, 'meta:keyword').flatMap((keyword) => textOf(keyword).split(/[,;]/)),
    },
    text: htmlToMarkdown(odtHtml(parseXml(content)), pictures),
    images: pictures.images,
    isFileDate: true,
  });
}

async function picturesIn(archive: ZipArchive): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const member of archive.members) {
    if (member.refusal === null && /^(?:Pictures|media)\/[^/]+\.(?:png|jpe?g|gif|webp)$/i.test(member.name))
      images.set(member.name, await archive.read(member));
  }
  return images;
}
