import { strToU8, zipSync } from 'fflate';
import { assembleArticle } from '../assembleArticle';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import type { ZipArchive } from '../zip/ZipArchive';
import { one, type Format } from './Format';
import { htmlToMarkdown, refuseTooDeep } from './htmlToMarkdown';
import { Pictures } from './Pictures';
import { childText, parseXml } from './xml';

const documentFile = 'word/document.xml';

/** A Word document is a zip with its text in a member of a fixed name. */
export const docxFormat: Format = {
  format: 'docx',
  recognises: async (file) => (await file.archive())?.member(documentFile) != null,
  read: async (file) => one(await parseDocx(file)),
};

/** A Word document as Markdown with its pictures, and what its core properties say of it. */
async function parseDocx(file: OpenFile): Promise<ParsedArticle> {
  const archive = await file.archive();
  if (archive === null) throw new UnreadableFile('Damaged: the Word document cannot be unpacked.');
  const pictures = new Pictures();
  const html = await documentHtml(archive);
  refuseTooDeep(html);
  const text = htmlToMarkdown(html, pictures);
  const properties = parseXml((await archive.readText('docProps/core.xml')) ?? '');
  const stated = (name: string): string | null => childText(properties, name);
  return assembleArticle({
    format: 'docx',
    encoding: null,
    name: file.name,
    stated: {
      title: stated('dc:title'),
      author: stated('dc:creator'),
      date: stated('dcterms:created'),
      tags: (stated('cp:keywords') ?? '').split(/[,;]/),
    },
    text,
    images: pictures.images,
    isFileDate: true,
  });
}

/** Members of a document that are read; what else a document carries (macros, embedded files) never reaches its reader. */
const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|media\/[^/]+))$/;

/** The members are unpacked here, within limits, and packed anew: mammoth's own unpacking knows none. */
async function documentHtml(archive: ZipArchive): Promise<string> {
  const members: Record<string, Uint8Array> = {};
  for (const member of archive.members) {
    if (!read.test(member.name)) continue;
    const bytes = await archive.read(member);
    members[member.name] = member.name.endsWith('.xml') ? withoutDoctype(bytes) : bytes;
  }
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(members, { level: 0 })) },
      { externalFileAccess: false },
    );
    return value;
  } catch {
    throw new UnreadableFile('Damaged: the Word document cannot be read. Open it elsewhere, save it anew.');
  }
}

/** A document type in a part can only define entities, which no word processor does. */
function withoutDoctype(xml: Uint8Array): Uint8Array {
  const head = Buffer.from(xml.subarray(0, 1024)).toString('latin1');
  if (!head.includes('<!DOCTYPE')) return xml;
  return strToU8(new TextDecoder().decode(xml).replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/, ''));
}
