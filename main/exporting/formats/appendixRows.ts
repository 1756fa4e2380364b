import type { CitedSource } from '../document/NoteDocument';

/** The table of an appendix, its head first: number, title, place, date, file and the SHA-256 of the file's bytes. */
export function appendixRows(sources: readonly CitedSource[]): readonly (readonly string[])[] {
  const rows = sources.map(({ number, article }) => [
    String(number),
    article.title,
    article.place ?? '',
    article.date ?? '',
    article.file.name,
    article.file.sha256,
  ]);
  return [['No.', 'Title', 'Place', 'Date', 'File', 'SHA-256'], ...rows];
}
