/**
 * How articles are named, cited and listed in text: the citation keys notes link by, articles as sources (`CslItem`), the
 * styles they are cited in (`styles/`, one file each) and the formats other programs take references in (`references/`).
 */
export { citationKey, type CitationKeyParts } from './citationKey';
export { citationOf, exportedReferences, quotedWords, referencesOf } from './citeArticles';
export type { CslDate, CslItem, CslName } from './CslItem';
export { cslItemOf } from './cslItemOf';
export { escapeHtml, htmlOf, markdownOf, withoutStop, type StyledText } from './StyledText';
export { styles, type CitationStyle } from './styles';
