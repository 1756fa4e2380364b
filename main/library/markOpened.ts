import { AppError } from '../../preload/contract/errors';
import type { ArticleStore } from './ArticleStore';

/** Notes that an article was opened to be read: it counts as read, and when it was. @throws AppError `notFound` */
export async function markOpened(store: ArticleStore, id: string, now: Date): Promise<void> {
  const lastRead = now.toISOString();
  const [article] = await store.update([id], (before) => ({ ...before, read: true, lastRead }));
  if (article === undefined) throw new AppError('notFound', `There is no article ${id} in this library.`);
}
