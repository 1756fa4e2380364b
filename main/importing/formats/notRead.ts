import type { OpenFile } from '../OpenFile';

const onlyText = 'Only text can be imported.';

/** Formats known by their first bytes that are not read. */
const signatures: readonly (readonly [signature: string, name: string, advice: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'Old Office', 'Save it as .docx, .rtf or .txt to import it.'],
  ['\u0089PNG', 'Picture', onlyText],
  ['\u00ff\u00d8\u00ff', 'Picture', onlyText],
  ['GIF8', 'Picture', onlyText],
  ['II*\u0000', 'Picture', onlyText],
  ['MM\u0000*', 'Picture', onlyText],
  ['SQLite format 3', 'Database', onlyText],
  ['\u001f\u008b', 'Gzip', 'Unpack it and import what is in it.'],
  ['7z\u00bc\u00af', '7-Zip', 'Unpack it and import what is in it, or pack it as .zip.'],
  ['Rar!', 'RAR', 'Unpack it and import what is in it, or pack it as .zip.'],
  ['ID3', 'Sound', onlyText],
  ['RIFF', 'Sound, film or picture', onlyText],
  ['OggS', 'Sound or film', onlyText],
  ['\u007fELF', 'Program', onlyText],
];

/** Members only such zips have that are documents of another kind. */
const documents: readonly (readonly [member: string, name: string])[] = [
  ['xl/workbook.xml', 'Excel'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['content.xml', 'OpenDocument tables and slides'],
  ['AndroidManifest.xml', 'Android program'],
  ['META-INF/MANIFEST.MF', 'Java program'],
];

/** Says by its first bytes or members that a file is of a format that is not read; null for any other. */
export async function notRead(file: OpenFile): Promise<string | null> {
  const { head } = file;
  const found = signatures.find(([signature]) => head.startsWith(signature));
  if (found !== undefined) return `${found[1]} files are not read. ${found[2]}`;
  if (/^[\s\S]{4}ftyp/.test(head)) return `Film files are not read. ${onlyText}`;
  const archive = await file.archive();
  const document = documents.find(([member]) => archive?.member(member) != null);
  return document === undefined
    ? null
    : `${document[1]} files are not read. Save the text as .docx, .csv or .txt to import it.`;
}

/** Says that XML is of no kind that is read; null for any other text. */
export function notReadText({ decoded, extension }: OpenFile): string | null {
  const start = decoded.text.slice(0, 4000).trimStart();
  if (!start.startsWith('<?xml') && !(extension === 'xml' && start.startsWith('<'))) return null;
  return 'XML other than RSS and Atom feeds is not read. Save the articles as .html or .txt to import them.';
}
