import { posix } from 'node:path';
import { assembleArticle } from '../assembleArticle';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import type { ZipArchive } from '../zip/ZipArchive';
import { bookFootnotes, type BookChapter } from './bookFootnotes';
import { footnoteText } from './footnotes';
import { one, type Format } from './Format';
import { htmlToMarkdown, refuseTooDeep } from './htmlToMarkdown';
import { pathFrom } from './pathFrom';
import { Pictures } from './Pictures';
import { childText, elements, parseXml, textOf, type XmlNode } from './xml';

const containerFile = 'META-INF/container.xml';

/** A book or a number of a magazine: a zip with a description of its parts in their order. */
export const epubFormat: Format = {
  format: 'epub',
  recognises: async (file) => (await file.archive())?.member(containerFile) != null,
  read: async (file) => one(await parseEpub(file)),
};

/** A book as one article: its chapters in the order of reading, with their headings and pictures. */
async function parseEpub(file: OpenFile): Promise<ParsedArticle> {
  const archive = await file.archive();
  if (archive === null) throw new UnreadableFile('Damaged: the book cannot be unpacked.');
  const container = parseXml((await archive.readText(containerFile)) ?? '');
  const path = elements(container, 'rootfile')[0]?.attribs?.['full-path'] ?? '';
  const packageText = await archive.readText(path);
  if (packageText === null) throw new UnreadableFile('Damaged: the book does not say what is in it.');
  const encrypted = (await archive.readText('META-INF/encryption.xml')) ?? '';
  if (/\.x?html?"/i.test(encrypted))
    throw new UnreadableFile('Locked by its seller: the text is encrypted and cannot be read.');
  const opf = parseXml(packageText);
  const { texts, images } = await chaptersText(archive, opf, posix.dirname(path));
  const meta = elements(opf, 'metadata')[0] ?? opf;
  return assembleArticle({
    format: 'epub',
    encoding: null,
    name: file.name,
    stated: {
      title: childText(meta, 'dc:title'),
      author: elements(meta, 'dc:creator').map(textOf).join(', '),
      date: childText(meta, 'dc:date'),
      source: childText(meta, 'dc:publisher'),
      language: childText(meta, 'dc:language'),
      place: childText(meta, 'dc:coverage'),
      url: childText(meta, 'dc:source'),
      tags: elements(meta, 'dc:subject').map(textOf),
    },
    text: texts.join('\n\n'),
    images,
  });
}

async function chaptersText(
  archive: ZipArchive,
  opf: XmlNode,
  folder: string,
): Promise<{ readonly texts: readonly string[]; readonly images: ParsedArticle['images'] & object }> {
  const files = await picturesOf(archive);
  const texts: string[] = [];
  const place = { folder: '' };
  const pictures = new Pictures((source) => files.get(pathFrom(place.folder, source)) ?? null);
  const { chapters: found, notes } = bookFootnotes(await chapters(archive, opf, folder));
  for (const { path, body } of found) {
    place.folder = posix.dirname(path);
    const text = htmlToMarkdown(body, pictures);
    if (text !== '') texts.push(text);
  }
  if (notes.length > 0) texts.push(htmlToMarkdown(notes.map(footnoteText).join(''), pictures));
  if (texts.length === 0) throw new UnreadableFile('Empty: the book holds no text.');
  return { texts, images: pictures.images };
}

async function chapters(archive: ZipArchive, opf: XmlNode, folder: string): Promise<readonly BookChapter[]> {
  const items = new Map(
    elements(opf, 'item').map((item) => [item.attribs?.['id'] ?? '', item.attribs ?? {}]),
  );
  const found: BookChapter[] = [];
  for (const { attribs } of elements(opf, 'itemref')) {
    const item = items.get(attribs?.['idref'] ?? '');
    const isContents = (item?.['properties'] ?? '').split(' ').includes('nav');
    if (item === undefined || isContents || !/x?html/.test(item['media-type'] ?? '')) continue;
    const path = pathFrom(folder, item['href'] ?? '');
    const bytes = await archive.readText(path);
    if (bytes === null) continue;
    refuseTooDeep(bytes);
    found.push({ path, body: /<body[^>]*>([\s\S]*)<\/body\s*>/i.exec(bytes)?.[1] ?? bytes });
  }
  return found;
}

async function picturesOf(archive: ZipArchive): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const member of archive.members) {
    if (member.refusal === null && /\.(?:png|jpe?g|gif|webp)$/i.test(member.name))
      images.set(member.name, await archive.read(member));
  }
  return images;
}
