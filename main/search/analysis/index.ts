/**
 * From text to index terms, the same for what is indexed and what is searched: words are parted, folded (`foldToken`, with
 * the table of what becomes of what) and stemmed by their document's language (`stemmers`). No word is left out, so that
 * phrases can be found word by word. Scripts without spaces between words are indexed by the run. What is decided here is
 * part of the index format: a change needs a new `analysisVersion`.
 */
export { queryTerms, termsOf, tokensOf, type TextToken } from './analyse';
export { foldToken } from './foldToken';

/** Goes up with every change to what becomes of a word; an index of another version is built anew. */
export const analysisVersion = 1;
