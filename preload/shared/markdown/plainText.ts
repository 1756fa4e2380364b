import { findLinks, withLinksShown } from '../links';

/** Markdown as the words a reader sees, near enough for excerpts and word counts: marks go, links keep what they show. */
export function plainText(markdown: string): string {
  return withLinksShown(markdown, findLinks(markdown))
    .replace(/^(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>+|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/gm, '')
    .replace(/(\*\*|__|~~|[*_`])(?=\S)(.+?)(?<=\S)\1/g, '$2');
}
