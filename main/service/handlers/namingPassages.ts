import type { NamingPassage } from '../../../preload/contract/notes';
import { findLinks, printLink } from '../../../preload/shared/links';
import type { ArticleStore } from '../../library';
import type { NoteStore } from '../../notes';
import type { LibrarySearch } from '../../search';

const mostArticles = 12;
/** A name of fewer letters says too little to be looked for. */
const shortest = 3;

/** The passages of articles that name a note, best first, one an article: those of articles the note links to already are left out. */
export async function namingPassages(
  id: string,
  notes: NoteStore,
  articles: ArticleStore,
  search: LibrarySearch,
): Promise<readonly NamingPassage[]> {
  const phrases = [notes.find(id)?.title ?? '', ...notes.aliases(id)]
    .map((name) => (name.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
    .filter((words) => words.length >= shortest);
  if (phrases.length === 0) return [];
  const linked = new Set(
    findLinks(notes.body(id)).flatMap(({ address }) =>
      address.kind === 'article' ? [address.key.toLowerCase()] : [],
    ),
  );
  const query = `in:articles (${phrases.map((words) => `"${words}"`).join(' OR ')})`;
  const request = { query, typing: false, order: 'relevance', offset: 0 } as const;
  const { hits } = await search.run({ ...request, limit: mostArticles + linked.size });
  const passages = hits.flatMap(({ id: hit, snippets: [snippet] }): readonly NamingPassage[] => {
    const article = articles.find(hit);
    if (article === null || snippet === undefined || linked.has(article.key.toLowerCase())) return [];
    const { paragraph, text, marks } = snippet;
    const address = { kind: 'article', key: article.key, paragraph, annotation: null } as const;
    return [{ article: hit, title: article.title, paragraph, text, marks, link: printLink(address) }];
  });
  return passages.slice(0, mostArticles);
}
