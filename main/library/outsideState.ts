import { existsSync } from 'node:fs';
import { readTextIfThere, type LibraryFolder } from '../storage';
import { articleFileText } from './articleFile';
import { readArticles, type FoundFolder } from './scanArticles';
import { articleFolder, type StoredArticle } from './StoredArticle';
import { textHash } from './textFacts';

/** What stands on disk of an article, held against what is known of it. */
export type OutsideState =
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  /** Another record, another place, or an article that was not known; `isOtherText` where its text is not that of its record. */
  | { readonly kind: 'other'; readonly stored: StoredArticle; readonly isOtherText: boolean };

/**
 * Looks at an article's folder where it is known to be, and where it may be else. One whose record cannot be read stays as it is
 * known: half of what another program writes is no reason to let go of it.
 */
export async function outsideState(
  folder: LibraryFolder,
  known: StoredArticle | null,
  seen: FoundFolder,
): Promise<OutsideState> {
  const places =
    known === null ? [seen] : [placeOf(known), seen, { ...placeOf(known), trashed: !known.trashed }];
  const [there] = (await Promise.all(places.map((place) => readArticles(folder, [place])))).flat();
  if (there === undefined) {
    const isThere = known !== null && existsSync(folder.path(...articleFolder(known)));
    return known === null || isThere ? { kind: 'same' } : { kind: 'gone' };
  }
  const text = await readTextIfThere(folder.path(...articleFolder(there), 'text.md'));
  const isOtherText = text !== null && textHash(text) !== there.article.textSha256;
  const isSame =
    known?.year === there.year &&
    known.trashed === there.trashed &&
    articleFileText(known.article) === articleFileText(there.article);
  return isSame && !isOtherText ? { kind: 'same' } : { kind: 'other', stored: there, isOtherText };
}

function placeOf({ article, year, trashed }: StoredArticle): FoundFolder {
  return { id: article.id, year, trashed };
}
