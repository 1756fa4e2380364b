import type { Article, ArticleText } from '../../preload/contract/article';
import { paragraphsOf } from '../../preload/shared/paragraphsOf';
import { pieceLength } from '../../preload/shared/pieceLength';
import { articles } from '../api/articles';

/** The texts shown last are kept, so that going back to a tab shows its text at once. */
const mostKept = 12;
/** Characters of all texts kept together. */
const mostCharacters = 12_000_000;

const kept = new Map<string, ArticleText>();
/** Those on their way, so that several who show the same ask once. */
const asked = new Map<string, Promise<ArticleText>>();

/** The text of an article, if the one its record names is at hand. */
export function textAtHand(id: string, record: Article | undefined): ArticleText | null {
  const known = kept.get(id);
  return known !== undefined && isOf(known, record) ? known : null;
}

/** Asks for the text of an article. @throws AppError `notFound` */
export async function askText(id: string, record: Article | undefined): Promise<ArticleText> {
  const coming = asked.get(id);
  const text = textAtHand(id, record) ?? (await coming);
  if (text !== undefined && isOf(text, record)) return keep(text);
  return ask(id);
}

/** The text of an article, if it is on its way: nothing else need be asked for before it is here. */
export async function textUnderWay(id: string): Promise<void> {
  await asked.get(id)?.catch(() => undefined);
}

function isOf({ article }: ArticleText, record: Article | undefined): boolean {
  return record === undefined || record.textSha256 === article.textSha256;
}

function ask(id: string): Promise<ArticleText> {
  const answer = wholeText(id)
    .then(keep)
    .finally(() => {
      if (asked.get(id) === answer) asked.delete(id);
    });
  asked.set(id, answer);
  return answer;
}

async function wholeText(id: string): Promise<ArticleText> {
  const { text: beginning, length, ...rest } = await articles.textBeginning({ id });
  const { textSha256 } = rest.article;
  const pieces = [Promise.resolve(beginning)];
  for (let start = beginning.length; start < length; start += pieceLength)
    pieces.push(articles.textPiece({ id, textSha256, start }));
  const text = (await Promise.all(pieces)).join('');
  return { ...rest, text, paragraphs: paragraphsOf(text) };
}

function keep(text: ArticleText): ArticleText {
  const { id } = text.article;
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
