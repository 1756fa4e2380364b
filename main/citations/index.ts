/** How articles are named and quoted in text: for now the citation keys that notes link by. */
export { citationKey, type CitationKeyParts } from './citationKey';
