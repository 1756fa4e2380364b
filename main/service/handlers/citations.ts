import type { LibraryHandlers } from '../../../preload/contract/contract';
import { citationOf, exportedReferences, quotedWords, referencesOf } from '../../citations';
import type { ArticleStore } from '../../library';
import type { QuotationChecker } from '../../quotations';

/** Answers the calls of the domain `citations`. */
export function citationsHandlers(
  articles: ArticleStore,
  quotations: QuotationChecker,
): LibraryHandlers['citations'] {
  return {
    references: ({ ids, style }) => referencesOf(articles.get(ids), style),
    cite: async ({ id, style, paragraph }) => citationOf((await articles.text(id)).article, style, paragraph),
    quote: async ({ id, style, words }) => {
      const { article } = await articles.text(id);
      return quotedWords(article, style, words, await quotations.paragraphOf(id, words));
    },
    exported: ({ ids, format }) => exportedReferences(articles.get(ids), format),
  };
}
