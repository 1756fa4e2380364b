import lunr from 'lunr';
import { tokensOf } from './analysis';
import { indexFields, type SearchIndex } from './index/index';
import type { DocumentTexts } from './query/LiteralTexts';

/**
 * A word as a text of the library has it, for a term of the index, which may be a stem that is no word (`coffe`); the term itself
 * where no text is at hand.
 */
export async function writtenForm(
  term: string,
  index: SearchIndex,
  textsOf: (ref: string) => Promise<DocumentTexts | null>,
): Promise<string> {
  const clause = {
    term,
    fields: [...indexFields],
    usePipeline: false,
    presence: lunr.Query.presence.OPTIONAL,
  };
  const { hits } = index.query((query) => query.clause(clause as never), { limit: 1 });
  const texts = hits[0] === undefined ? null : await textsOf(hits[0].ref);
  if (texts === null) return term;
  const { title, body, author, place, source } = texts;
  for (const text of [body, title, author ?? '', place ?? '', source ?? '']) {
    for (const language of index.languages()) {
      for (const { terms, start, end } of tokensOf(text, language))
        if (terms.includes(term))
          return text
            .slice(start, end)
            .toLowerCase()
            .replace(/[’']s$/, '');
    }
  }
  return term;
}
