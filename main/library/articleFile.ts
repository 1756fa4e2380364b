import * as v from 'valibot';
import { articleTypes, derivedFields, type Article } from '../../preload/contract/article';
import { toJson } from '../storage';

const Provenance = v.picklist(['from text', 'from file name', 'from metadata', 'by hand']);
const nullableText = v.optional(v.nullable(v.string()), null);

/** The shape of `article.json`. Fields this version does not know are dropped when it is next written. */
const ArticleFile = v.object({
  id: v.string(),
  key: v.string(),
  title: v.string(),
  date: nullableText,
  place: nullableText,
  author: nullableText,
  source: nullableText,
  language: nullableText,
  url: nullableText,
  type: v.optional(v.nullable(v.picklist(articleTypes)), null),
  tags: v.optional(v.array(v.string()), []),
  starred: v.optional(v.boolean(), false),
  read: v.optional(v.boolean(), false),
  lastRead: nullableText,
  position: v.optional(v.nullable(v.number()), null),
  addedAt: v.string(),
  excerpt: v.optional(v.string(), ''),
  words: v.optional(v.number(), 0),
  format: v.picklist([
    'text',
    'markdown',
    'html',
    'mhtml',
    'pdf',
    'docx',
    'odt',
    'rtf',
    'epub',
    'mail',
    'json',
    'csv',
    'ris',
    'bibtex',
    'feed',
  ]),
  encoding: nullableText,
  provenance: v.optional(v.record(v.picklist(derivedFields), Provenance), {}),
  remarks: v.optional(v.array(v.string()), []),
  file: v.object({ name: v.string(), bytes: v.number(), sha256: v.string() }),
  textSha256: v.string(),
});

/** The article in the text of an `article.json`, or null where it is none. */
export function parseArticleFile(text: string): Article | null {
  try {
    const result = v.safeParse(ArticleFile, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** The text of an article's `article.json`, keys in the order of the schema. */
export function articleFileText(article: Article): string {
  const ordered = Object.fromEntries(
    Object.keys(ArticleFile.entries).map((key) => [key, article[key as keyof Article]]),
  );
  return toJson(ordered);
}
