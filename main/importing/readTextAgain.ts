import type { Article } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import type { ArticleStore } from '../library';
import type { ParsedPart } from './parseMessages';
import type { ParsePool } from './ParsePool';

/**
 * Gives an article whose text was lost or damaged the text that its imported file has; what is written about it else stays.
 * @throws AppError `notFound`, `badRequest` where the file gives no text
 */
export async function readTextAgain(store: ArticleStore, pool: ParsePool, id: string): Promise<void> {
  const article = store.find(id);
  if (article === null) throw new AppError('notFound', `There is no article ${id} in this library.`);
  const outcome = await readSourceAgain(store, pool, article, article.encoding);
  if (outcome?.kind !== 'article') {
    throw new AppError(
      'badRequest',
      `The imported file of “${article.title}” gives no text: ${outcome?.reason ?? 'there is nothing in it.'} Import it again from where it came.`,
    );
  }
  const { text, facts } = outcome.article;
  await store.rewriteText(id, text, (now) => ({ ...now, ...facts }));
}

/** What an article's imported file gives when it is read anew. @param encoding null where it is to be detected */
export async function readSourceAgain(
  store: ArticleStore,
  pool: ParsePool,
  { id, file, format }: Article,
  encoding: string | null,
): Promise<ParsedPart['outcome'] | undefined> {
  const source = await store.readSource(id);
  const parts: ParsedPart[] = [];
  const hints = encoding === null ? { format } : { encoding, format };
  await pool.read({ name: file.name, source, hints }, (part) => parts.push(part) > 0);
  return (parts.find((part) => part.outcome.kind === 'article') ?? parts[0])?.outcome;
}
