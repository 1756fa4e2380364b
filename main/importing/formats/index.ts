import { whyNotText } from '../notText';
import type { OpenFile } from '../OpenFile';
import type { ParseOutcome } from '../ParsedArticle';
import { bibtexFormat } from './bibtex';
import { csvFormat } from './csv';
import { docxFormat } from './docx';
import { epubFormat } from './epub';
import { feedFormat } from './feed';
import type { Format } from './Format';
import { htmlFormat } from './html';
import { jsonFormat } from './json';
import { mailFormat } from './mail';
import { markdownFormat } from './markdown';
import { mhtmlFormat } from './mhtml';
import { odtFormat } from './odt';
import { pdfFormat } from './pdf';
import { risFormat } from './ris';
import { rtfFormat } from './rtf';
import { textFormat } from './text';
import { notRead, notReadText } from './notRead';
import { zipFormat } from './zip';

/** Formats known by their bytes, then those known by their text; of each kind the surest first. */
const binary: readonly Format[] = [pdfFormat, docxFormat, odtFormat, epubFormat, rtfFormat];
const textual: readonly Format[] = [
  mhtmlFormat,
  mailFormat,
  feedFormat,
  htmlFormat,
  jsonFormat,
  risFormat,
  bibtexFormat,
  csvFormat,
  markdownFormat,
  textFormat,
];
const all: readonly Format[] = [...binary, zipFormat, ...textual];

/** The format a file is in, or a sentence that says why it is not read. */
export async function formatOf(
  file: OpenFile,
): Promise<
  { readonly kind: 'format'; readonly format: Format } | Exclude<ParseOutcome, { kind: 'article' }>
> {
  const given = all.find(({ format }) => format === file.hints.format);
  if (given !== undefined) return { kind: 'format', format: given };
  const archive = await file.archive();
  if (file.bytes.length === 0 && archive === null)
    return { kind: 'failed', reason: 'Empty: the file has 0 bytes.' };
  for (const format of binary) if (await format.recognises(file)) return { kind: 'format', format };
  const unsupported = await notRead(file);
  if (unsupported !== null) return { kind: 'unsupported', reason: unsupported };
  if (archive !== null) return { kind: 'format', format: zipFormat };
  const problem = whyNotText(file.decoded.text);
  if (problem !== null) return { kind: 'failed', reason: problem };
  const format = textual.find(({ recognises }) => recognises(file) === true) ?? textFormat;
  const reason = format === textFormat ? notReadText(file) : null;
  return reason === null ? { kind: 'format', format } : { kind: 'unsupported', reason };
}
