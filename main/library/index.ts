/**
 * The articles of a library: their records and texts on disk (`ArticleStore`), lists over them, corrections by hand, the
 * trash, and the check of every file. The folders `articles/<year>/<id>/` are the truth; `CatalogFile` only saves reading
 * them all at start.
 */
export { ArticleStore, type ArticleChange, type NewArticle } from './ArticleStore';
export { checkArticles } from './checkLibrary';
export { paragraphsOf } from './paragraphs';
