/**
 * From text to index terms, the same for what is indexed and what is searched. A text is lower-cased and parted at separators
 * (`separators`); each word is folded (`foldToken`), given its other forms (`alternativeForms`) and stemmed by its document's
 * language (`stemmers`). All of it stands in Lunr pipelines (`pipelines`). No word is left out and each keeps its number, so
 * that phrases can be found word by word. Accents go before stemming: a word is then found with and without them.
 *
 * | written | terms (English) | why |
 * | --- | --- | --- |
 * | `“havens,”` | haven | what stands round a word goes |
 * | `government’s`, `governments'` | govern | possessive, either apostrophe |
 * | `café`, `CAFÉ`, `cafe` | cafe | accents and case folded; so are ß, æ, ø, đ, ł |
 * | `co-operation` | co · oper | a hyphen parts; two words, next to each other (`query/hyphenForms` finds `cooperation` too) |
 * | `said—without` | said · without | a dash parts |
 * | `U.S.` | u.s, us | with and without points, at one place |
 * | `O’Neill` | o'neil, oneil | with and without the apostrophe |
 * | `£600m` | 600m | |
 * | `2.5%` | 2.5 | |
 * | `1,000` | 1000 | |
 * | `2004-12-31`, `12/31/2004` | 2004 · 12 · 31 | the parts of a date, next to each other |
 * | `example.com` | com, exampl, example.com | its parts find it |
 * | `東京都` | 京都, 東京 | neighbouring characters; a segmenter differs between systems |
 * | `&`, `*` alone | (none) | keeps its place, is not a term |
 *
 * What is decided here is part of the index format: a change needs a new `analysisVersion`.
 */
export { isUnspaced } from './alternativeForms';
export { foldToken } from './foldToken';
export { indexTerms } from './indexTerms';
export { indexPipeline, searchPipeline } from './pipelines';
export { phraseSlots, queryTerms, wordsOf } from './queryTerms';
export { isSeparator } from './separators';
export { isStopWord, languageCode } from './stemmers';
export { termsOf, tokensOf, type TextToken } from './textTokens';

/** Goes up with every change to what becomes of a word; an index of another version is built anew. */
export const analysisVersion = 2;
