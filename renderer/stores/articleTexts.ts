import type { Article, ArticleText } from '../../preload/contract/article';
import { articles } from '../api/articles';

/** The texts shown last are kept, so that going back to a tab shows its text at once. */
const mostKept = 12;
/** Characters of all texts kept together. */
const mostCharacters = 12_000_000;

const kept = new Map<string, ArticleText>();

/** The text of an article, if the one its record names is at hand. */
export function textAtHand(id: string, record: Article | undefined): ArticleText | null {
  const known = kept.get(id);
  if (known === undefined || (record !== undefined && record.textSha256 !== known.article.textSha256))
    return null;
  return known;
}

/** Asks for the text of an article. @throws AppError `notFound` */
export async function askText(id: string, record: Article | undefined): Promise<ArticleText> {
  const text = textAtHand(id, record) ?? (await articles.text({ id }));
  kept.delete(id);
  kept.set(id, text);
  forgetOldest();
  return text;
}

function forgetOldest(): void {
  let characters = [...kept.values()].reduce((sum, { text }) => sum + text.length, 0);
  for (const [id, { text }] of kept) {
    if (kept.size <= 1 || (kept.size <= mostKept && characters <= mostCharacters)) return;
    kept.delete(id);
    characters -= text.length;
  }
}
