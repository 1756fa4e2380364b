import type { Article } from '../../../preload/contract/article';
import type { Note } from '../../../preload/contract/notes';
import type { LinkAddress } from '../../../preload/shared/links';
import type { ExportSources } from '../../exporting';

/** Where the pages of an exported library lie, as the pages in `pages/articles` and `pages/notes` name them. */
export const fromPage = '../../';

export function articlePageName({ id }: Pick<Article, 'id'>): string {
  return `pages/articles/${id}.html`;
}

export function notePageName({ id }: Pick<Note, 'id'>): string {
  return `pages/notes/${id}.html`;
}

/** The page a link of a note leads to, from the top of the export; null where it leads nowhere. */
export function pageOf(
  address: LinkAddress,
  { notes, articles, annotations }: Pick<ExportSources, 'notes' | 'articles' | 'annotations'>,
): string | null {
  if (address.kind === 'note') {
    const note = notes.findByTitle(address.title);
    return note === null ? null : notePageName(note);
  }
  const article = articles.findByKey(address.key);
  if (article === null || articles.isTrashed(article.id)) return null;
  const { annotation: id } = address;
  const annotation = id === null ? null : annotations.find({ article: article.id, id });
  const paragraph = address.paragraph ?? annotation?.paragraph ?? null;
  return `${articlePageName(article)}${paragraph === null ? '' : `#p${String(paragraph)}`}`;
}

/** A path within the export as the address of a link. */
export function addressOfPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
