import type { Article, ArticleText } from '../../preload/contract/article';
import { paragraphsOf } from '../../preload/shared/paragraphsOf';
import { pieceLength } from '../../preload/shared/pieceLength';
import { articles } from '../api/articles';

/** The texts shown last are kept, so that going back to a tab shows its text at once. */
const mostKept = 12;
/** Characters of all texts kept together. */
const mostCharacters = 12_000_000;

const kept = new Map<string, ArticleText>();
/** A text on its way, and what of it is here before the rest: its first paragraphs, null for all that come at once. */
interface Asked {
  readonly beginning: Promise<ArticleText | null>;
  readonly whole: Promise<ArticleText>;
  /** Whether the beginning is shown meanwhile. */
  isShown: boolean;
}

/** Those on their way, so that several who show the same ask once. */
const asked = new Map<string, Asked>();

/** The text of an article, if the one its record names is at hand. */
export function textAtHand(id: string, record: Article | undefined): ArticleText | null {
  const known = kept.get(id);
  return known !== undefined && isOf(known, record) ? known : null;
}

/** Asks for the text of an article. @throws AppError `notFound` */
export async function askText(id: string, record: Article | undefined): Promise<ArticleText> {
  const coming = asked.get(id);
  const text = textAtHand(id, record) ?? (coming === undefined ? null : await coming.whole);
  return text !== null && isOf(text, record) ? keep(text) : ask(id);
}

/** The text of an article, if it is on its way: nothing else need be asked for before it is here. */
export async function textUnderWay(id: string): Promise<void> {
  await asked.get(id)?.whole.catch(() => undefined);
}

/** The first paragraphs of a long text that is on its way, to be read while the rest comes; null where there are none. */
export async function beginningUnderWay(id: string): Promise<ArticleText | null> {
  const coming = asked.get(id);
  if (coming === undefined) return null;
  coming.isShown = true;
  return coming.beginning;
}

function isOf({ article }: ArticleText, record: Article | undefined): boolean {
  return record === undefined || record.textSha256 === article.textSha256;
}

function ask(id: string): Promise<ArticleText> {
  const answer = articles.textBeginning({ id });
  const coming: Asked = {
    // Whoever asked for the whole hears what is wrong.
    beginning: answer.then(firstParagraphs).catch(() => null),
    whole: answer
      .then(async (beginning) => {
        // Its pieces would hold up the drawing of what is here.
        if (coming.isShown) await untilDrawn();
        return keep(await wholeText(beginning));
      })
      .finally(() => {
        if (asked.get(id) === coming) asked.delete(id);
      }),
    isShown: false,
  };
  asked.set(id, coming);
  return coming.whole;
}

type Beginning = Awaited<ReturnType<typeof articles.textBeginning>>;

async function wholeText({ text: beginning, length, ...rest }: Beginning): Promise<ArticleText> {
  const { id, textSha256 } = rest.article;
  const pieces = [Promise.resolve(beginning)];
  for (let start = beginning.length; start < length; start += pieceLength)
    pieces.push(articles.textPiece({ id, textSha256, start }));
  const text = (await Promise.all(pieces)).join('');
  return { ...rest, text, paragraphs: paragraphsOf(text) };
}

function firstParagraphs({ text: beginning, length, ...rest }: Beginning): ArticleText | null {
  if (beginning.length === length) return null;
  const text = beginning.slice(0, Math.max(0, beginning.lastIndexOf('\n\n')));
  return text === '' ? null : { ...rest, text, paragraphs: paragraphsOf(text) };
}

/** Answers in the task after the next frame. A window that is out of sight draws none. */
function untilDrawn(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => window.setTimeout(resolve));
  });
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
