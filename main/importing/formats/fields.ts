import type { Stated } from '../assembleArticle';

/** A record of a dump: its fields by their names, as the file writes them. */
export type DumpRecord = Readonly<Record<string, unknown>>;

/** The names each field goes by in dumps, without case, blanks and marks; the first one there is taken. */
const names = {
  text: 'text body content articlebody bodytext fulltext maintext contenthtml contenttext article story html paragraphs description abstract summary',
  title: 'title headline head webtitle subject name',
  date: 'date published publishedat publicationdate pubdate datepublished publishdate publishedon webpublicationdate issued datetime created createdat timestamp',
  place: 'place location city',
  dateline: 'dateline',
  author: 'author authors byline creator by writer',
  source: 'source publisher publication outlet sitename newspaper site journal containertitle',
  language: 'language lang',
  url: 'url link uri weburl canonicalurl permalink sourceurl',
  tags: 'tags keywords categories topics',
} as const;
type FieldName = keyof typeof names;

/** The field a column or key of a dump stands for, or null. */
export function fieldNamed(name: string): FieldName | null {
  const plain = plainName(name);
  const found = Object.entries(names).find(([, list]) => list.split(' ').includes(plain));
  return (found?.[0] as FieldName | undefined) ?? null;
}

/** A record's fields that stand for something, the better name first taken. Values within one more object count too. */
export function readFields(record: DumpRecord): ReadonlyMap<FieldName, unknown> {
  const flat = new Map<string, unknown>();
  for (const value of Object.values(record)) {
    if (isRecord(value))
      for (const [inner, deep] of Object.entries(value))
        if (!flat.has(plainName(inner))) flat.set(plainName(inner), deep);
  }
  for (const [key, value] of Object.entries(record)) if (!isEmpty(value)) flat.set(plainName(key), value);
  const fields = new Map<FieldName, unknown>();
  for (const [field, list] of Object.entries(names) as [FieldName, string][]) {
    const key = list.split(' ').find((name) => !isEmpty(flat.get(name)));
    if (key !== undefined) fields.set(field, flat.get(key));
  }
  return fields;
}

/** What a record states of itself besides its text. */
export function statedOf(fields: ReadonlyMap<FieldName, unknown>): Stated {
  const text = (field: FieldName): string | null => wordsOf(fields.get(field));
  return {
    title: text('title'),
    date: dateText(fields.get('date')),
    place: text('place'),
    author: text('author'),
    source: text('source'),
    language: text('language'),
    url: text('url'),
    tags: listOf(fields.get('tags')),
  };
}

/** The text of a record: a string, or a list of paragraphs; '' where it has none. */
export function recordText(fields: ReadonlyMap<FieldName, unknown>): string {
  const value = fields.get('text');
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item) ?? []).join('\n\n');
  return wordsOf(value) ?? '';
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export function isRecord(value: unknown): value is DumpRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value in words: a string, a number, the name in an object, a list of these. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item) ?? []).join(', ') || null;
  if (!isRecord(value)) return null;
  const { family, given } = value;
  if (typeof family === 'string') return [given, family].filter((part) => typeof part === 'string').join(' ');
  return wordsOf(value['name'] ?? value['literal'] ?? value['title'] ?? null);
}

/** Seconds and milliseconds of Unix time since 1990; smaller numbers are years or none. */
const firstSecond = 631_152_000;

/** A date as `readDate` reads it: strings as they are, Unix times and the date parts of CSL made into one. */
function dateText(value: unknown): string | null {
  const parts = isRecord(value) ? value['date-parts'] : null;
  if (Array.isArray(parts) && Array.isArray(parts[0]))
    return parts[0].map((part: unknown) => String(part).padStart(2, '0')).join('-');
  const words = isRecord(value) ? wordsOf(value['raw'] ?? value['date'] ?? null) : wordsOf(value);
  if (words === null || !/^\d{9,13}$/.test(words)) return words;
  const seconds = words.length > 10 ? Number(words) / 1000 : Number(words);
  return seconds < firstSecond ? null : new Date(seconds * 1000).toISOString().slice(0, 10);
}

function listOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/[,;|]/).map((tag) => tag.trim());
  return Array.isArray(value) ? value.flatMap((item) => wordsOf(item) ?? []) : [];
}
