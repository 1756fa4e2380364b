import type { Link } from './Link';
import { parseLinkAddress, unescaped } from './linkAddress';

/** `[[address]]` or `[[address|label]]`, with `!` before it for an embed. A backslash takes the next character as it is. */
export const linkPattern =
  /(?<embed>!?)\[\[(?<address>(?:\\.|[^\\\][|\n])+)(?:\|(?<label>(?:\\.|[^\\\]\n])*))?\]\]/gu;

/** Fenced blocks, and code spans, which end with their paragraph: nothing in them is a link. */
const codePattern =
  /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\k<fence>[`~]*[ \t]*$|$(?![\s\S]))|(?<ticks>`+)(?!`)(?:[^`\n]|\n(?![ \t]*\n)|(?!\k<ticks>(?!`))`+)*?\k<ticks>(?!`)/gmu;

/** The links of a note's Markdown, in their order. */
export function findLinks(markdown: string): readonly Link[] {
  return markdown.includes('[[') ? linksIn(codeBlanked(markdown)) : [];
}

/** The links of a text that is known to hold no code, or whose code is told apart otherwise. */
export function linksIn(text: string): readonly Link[] {
  const links: Link[] = [];
  for (const match of text.matchAll(linkPattern)) {
    const { embed, address, label } = match.groups ?? {};
    const parsed = parseLinkAddress(address ?? '');
    if (parsed === null) continue;
    links.push({
      address: parsed,
      label: label === undefined ? null : unescaped(label),
      isEmbed: embed === '!',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return links;
}

/** Markdown with the characters of its code blanked: what is found in the rest stands where it does in the whole. */
export function codeBlanked(markdown: string): string {
  if (!/[`~]/.test(markdown)) return markdown;
  return markdown.replace(codePattern, (code) => code.replace(/[^\n]/g, ' '));
}
