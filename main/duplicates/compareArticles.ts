import type { ArticleText } from '../../preload/contract/article';
import type { ArticleComparison, ComparedParagraph, ComparisonRow } from '../../preload/contract/library';
import { alignParagraphs } from './alignParagraphs';
import { changedWords } from './changedWords';
import { shinglesOf, similarity } from './shingles';

/** Two articles side by side: their paragraphs in rows, those that belong together in one, with the words that differ. */
export function compareArticles(a: ArticleText, b: ArticleText): ArticleComparison {
  const [left, right] = [paragraphTexts(a), paragraphTexts(b)];
  const rows = alignParagraphs(left, right).map(([at, other]) => rowOf(left, right, at, other));
  return {
    a: a.article,
    b: b.article,
    similarity: similarity(shinglesOf(a.text), shinglesOf(b.text)),
    rows,
  };
}

function paragraphTexts({ text, paragraphs }: ArticleText): readonly string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

function rowOf(
  left: readonly string[],
  right: readonly string[],
  at: number | null,
  other: number | null,
): ComparisonRow {
  const a = at === null ? undefined : left[at];
  const b = other === null ? undefined : right[other];
  const side = (index: number | null, text: string | undefined, changes: ComparedParagraph['changes']) =>
    index === null || text === undefined ? null : { number: index + 1, text, changes };
  if (a === undefined || b === undefined) {
    return {
      kind: a === undefined ? 'onlyB' : 'onlyA',
      a: side(at, a, []),
      b: side(other, b, []),
    };
  }
  const changes = changedWords(a, b);
  const isSame = changes.a.length + changes.b.length === 0;
  return { kind: isSame ? 'same' : 'changed', a: side(at, a, changes.a), b: side(other, b, changes.b) };
}
