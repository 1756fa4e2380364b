import { derivedFields, type Article } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import { encodedFormats } from '../../preload/shared/encodings';
import { areGone, type ArticleStore } from '../library';
import type { UndoableChange } from '../undo';
import { decodeText } from './decodeText';
import { readRecord, type ReadRecord } from './newArticle';
import type { ReadArticle } from './parseMessages';
import { readSourceAgain } from './readTextAgain';
import type { ParsePool } from './ParsePool';

/** How much of a file is shown before its encoding is changed. */
const previewBytes = 4096;
const previewLength = 600;

/** The beginning of an article's file as it reads in an encoding. @throws AppError `badRequest`, `notFound` */
export async function previewEncoding(store: ArticleStore, id: string, encoding: string): Promise<string> {
  const article = encoded(store, id);
  const bytes = await store.readSource(article.id);
  const { text } = decodeText(bytes.subarray(0, previewBytes), null, encoding);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, previewLength);
}

/**
 * Reads the file of an article again in another encoding, as a change: its text and what was read out of it are others then; its
 * key, and what was corrected by hand, stay. Annotations find their places again by themselves, as after any change of a text.
 */
export function changeEncoding(
  store: ArticleStore,
  pool: ParsePool,
  id: string,
  encoding: string,
): UndoableChange<Article> {
  let before: { readonly article: Article; readonly text: string } | null = null;
  return {
    label: 'Change the encoding of an article',
    do: async () => {
      const article = encoded(store, id);
      const parsed = await readAgain(store, pool, article, encoding);
      before = { article, text: await store.readText(id) };
      return store.rewriteText(id, parsed.text, (now) =>
        withReading(now, { ...readRecord(parsed), encoding }),
      );
    },
    undo: async () => {
      if (before === null || store.find(id) === null) return;
      const { article, text } = before;
      await store.rewriteText(id, text, (now) => withReading(now, article));
    },
    isVoid: () => areGone(store, [id]),
  };
}

/** @throws AppError `notFound`; `badRequest` for a file that is not text in some encoding */
function encoded(store: ArticleStore, id: string): Article {
  const article = store.find(id);
  if (article === null) throw new AppError('notFound', `There is no article ${id} in this library.`);
  if (article.encoding === null || !encodedFormats.includes(article.format))
    throw new AppError(
      'badRequest',
      `The file of “${article.title}” says itself how it is written; there is no encoding to choose.`,
    );
  return article;
}

async function readAgain(
  store: ArticleStore,
  pool: ParsePool,
  article: Article,
  encoding: string,
): Promise<ReadArticle> {
  const outcome = await readSourceAgain(store, pool, article, encoding);
  if (outcome?.kind === 'article' && !isGarbled(outcome.article.text)) return outcome.article;
  const why = outcome?.kind === 'article' ? 'Most of its bytes stand for no letter.' : outcome?.reason;
  throw new AppError(
    'badRequest',
    `Read as ${encoding}, the file makes no text. ${why ?? ''} Nothing was changed; choose another encoding.`,
  );
}

/** True for text of which more than a tenth could not be decoded. */
function isGarbled(text: string): boolean {
  return (text.match(/\ufffd/g)?.length ?? 0) > text.length / 10;
}

/** A record with what was read out of its file, except where a person has corrected it. */
function withReading(article: Article, read: ReadRecord): Article {
  const byHand = derivedFields.filter((field) => article.provenance[field] === 'by hand');
  const kept = Object.fromEntries(byHand.map((field) => [field, article[field]]));
  const { title, date, place, author, source, language, excerpt, words, encoding, remarks, textSha256 } =
    read;
  const origins = Object.fromEntries(byHand.map((field) => [field, 'by hand' as const]));
  return {
    ...article,
    ...{ title, date, place, author, source, language, excerpt, words, encoding, remarks, textSha256 },
    ...kept,
    provenance: { ...read.provenance, ...origins },
  };
}
