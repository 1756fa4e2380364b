/** An encoding a text file can be read in: its name as it is kept, and the writing it is for, as people are shown it. */
export interface TextEncoding {
  readonly name: string;
  readonly label: string;
}

/** The encodings Commonplace reads, the usual ones of each writing first. */
export const textEncodings: readonly TextEncoding[] = [
  { name: 'UTF-8', label: 'Unicode' },
  { name: 'UTF-16LE', label: 'Unicode' },
  { name: 'UTF-16BE', label: 'Unicode' },
  { name: 'UTF-32LE', label: 'Unicode' },
  { name: 'UTF-32BE', label: 'Unicode' },
  { name: 'windows-1252', label: 'Western European' },
  { name: 'ISO-8859-1', label: 'Western European' },
  { name: 'ISO-8859-15', label: 'Western European, with €' },
  { name: 'macintosh', label: 'Western European, old Mac' },
  { name: 'IBM850', label: 'Western European, DOS' },
  { name: 'IBM437', label: 'American, DOS' },
  { name: 'windows-1250', label: 'Central European' },
  { name: 'ISO-8859-2', label: 'Central European' },
  { name: 'IBM852', label: 'Central European, DOS' },
  { name: 'windows-1257', label: 'Baltic' },
  { name: 'ISO-8859-13', label: 'Baltic' },
  { name: 'windows-1254', label: 'Turkish' },
  { name: 'ISO-8859-9', label: 'Turkish' },
  { name: 'windows-1251', label: 'Cyrillic' },
  { name: 'KOI8-R', label: 'Cyrillic, Russian' },
  { name: 'KOI8-U', label: 'Cyrillic, Ukrainian' },
  { name: 'ISO-8859-5', label: 'Cyrillic' },
  { name: 'IBM866', label: 'Cyrillic, DOS' },
  { name: 'windows-1253', label: 'Greek' },
  { name: 'ISO-8859-7', label: 'Greek' },
  { name: 'windows-1255', label: 'Hebrew' },
  { name: 'ISO-8859-8', label: 'Hebrew' },
  { name: 'windows-1256', label: 'Arabic' },
  { name: 'ISO-8859-6', label: 'Arabic' },
  { name: 'windows-874', label: 'Thai' },
  { name: 'windows-1258', label: 'Vietnamese' },
  { name: 'Shift_JIS', label: 'Japanese' },
  { name: 'EUC-JP', label: 'Japanese' },
  { name: 'ISO-2022-JP', label: 'Japanese, mail' },
  { name: 'GB18030', label: 'Chinese, simplified' },
  { name: 'Big5', label: 'Chinese, traditional' },
  { name: 'EUC-KR', label: 'Korean' },
];

/** The formats whose files are text in an encoding that can be another than the one found. */
export const encodedFormats: readonly string[] = [
  'text',
  'markdown',
  'html',
  'json',
  'csv',
  'ris',
  'bibtex',
  'feed',
];
