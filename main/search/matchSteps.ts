import type { MatchedText, MatchSteps } from '../../preload/contract/search';
import type { Found } from './FoundDocuments';
import type { SearchIndex } from './index/index';
import type { LibrarySources } from './LibraryDocuments';
import type { DocumentRecord, DocumentRecords } from './query/DocumentRecords';
import { Highlighter } from './query/Highlighter';

/** As many texts are gone through match by match. */
export const mostSteps = 200;

/** The texts a search found, with every match, so that one can go from match to match. */
export async function matchSteps(
  { root, documents, first }: Found,
  { articles, notes }: LibrarySources,
  index: SearchIndex,
  records: DocumentRecords,
): Promise<MatchSteps> {
  const highlighter = new Highlighter(root, index);
  const matched = async (record: DocumentRecord): Promise<MatchedText> => {
    if (record.kind === 'note') {
      const { id } = record.note;
      return { kind: 'note', id, matches: highlighter.ranges(notes.body(id), 'en', null) };
    }
    const { id, language } = record.article;
    if (record.kind === 'annotation') {
      const { state, start, end } = record.annotation;
      return { kind: 'article', id, matches: state === 'anchored' ? [{ start, end }] : [] };
    }
    return { kind: 'article', id, matches: highlighter.ranges(await articles.readText(id), language, null) };
  };
  const texts: MatchedText[] = [];
  for (const { document } of first) {
    const record = records.at(document);
    if (record !== null) texts.push(await matched(record));
  }
  return {
    texts: texts.filter(({ matches }) => matches.length > 0),
    searched: first.length,
    total: documents.length,
  };
}
