/**
 * The articles of a library: their records and texts on disk (`ArticleStore`), lists over them, corrections and the trash
 * as changes that can be undone, and the check of every file. The folders `articles/<year>/<id>/` are the truth; `CatalogFile` only saves reading
 * them all at start.
 */
export { ArticleStore, type ArticleChange, type ForeignArticle, type NewArticle } from './ArticleStore';
export { areGone } from './changes/areGone';
export { countedArticles } from './changes/countedArticles';
export { markOpened } from './markOpened';
export { correctArticles } from './changes/correctArticles';
export { removeTag, renameTag } from './changes/retagArticles';
export { restoreArticles, trashArticles } from './changes/trashArticles';
export { parseArticleFile } from './articleFile';
export { checkLibrary } from './checkLibrary';
export { summariseArticles } from './summariseArticles';
export { changedPlaces } from './changedPlaces';
export { listArticleFolders, type FoundFolder } from './scanArticles';
export { textFacts, type TextFacts } from './textFacts';
export { pagesFile, pagesFileText } from './pages';
export { paragraphsOf } from '../../preload/shared/paragraphsOf';
