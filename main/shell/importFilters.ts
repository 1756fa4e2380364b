import type { FileFilter } from 'electron';

const formats: readonly FileFilter[] = [
  { name: 'Text and Markdown', extensions: ['txt', 'text', 'md', 'markdown'] },
  { name: 'Web pages and archives', extensions: ['html', 'htm', 'xhtml', 'mhtml', 'mht'] },
  { name: 'PDF', extensions: ['pdf'] },
  { name: 'Documents', extensions: ['docx', 'odt', 'rtf', 'epub'] },
  { name: 'Mail', extensions: ['eml'] },
  { name: 'Dumps of articles', extensions: ['json', 'jsonl', 'ndjson', 'csv', 'tsv'] },
  { name: 'References', extensions: ['ris', 'bib'] },
  { name: 'News feeds', extensions: ['xml', 'rss', 'atom'] },
  { name: 'Zip archives', extensions: ['zip'] },
];

/** What the dialog that chooses files offers: all that can be read, each kind, and any file, as content decides and not its name. */
export const importFilters: FileFilter[] = [
  { name: 'Articles', extensions: formats.flatMap(({ extensions }) => extensions) },
  ...formats,
  { name: 'All files', extensions: ['*'] },
];
