import { Marked, type Token, type TokenizerAndRendererExtension } from 'marked';
import { linkPattern } from '../../../preload/shared/links';
import { blockName, blockNameStart } from '../../../preload/shared/markdown';

const linkAtStart = new RegExp(`^${linkPattern.source}`, 'u');
const inlineMath = /^\$(?!\s)((?:[^$\n\\]|\\[^\n])+?)(?<!\s)\$(?![\d$])/;
const blockMath = /^\$\$([^$]+?)\$\$[ \t]*(?:\n|$)/;
const footnoteMark = /^\[\^([^\]\s]+)\](?!:)/;
const footnoteText = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]+[^\n]*|(?=\n[ \t]+\S)))*)(?:\n|$)/;

/** An extension that only reads: what it finds is drawn by each format in its own way. */
function reads(
  name: string,
  level: 'block' | 'inline',
  begins: string | RegExp | ((source: string) => number | undefined),
  read: (source: string) => Record<string, unknown> | null,
): TokenizerAndRendererExtension {
  return {
    name,
    level,
    start: (source) => {
      if (typeof begins === 'function') return begins(source);
      const at = typeof begins === 'string' ? source.indexOf(begins) : source.search(begins);
      return at < 0 ? undefined : at;
    },
    tokenizer: (source) => {
      const found = read(source);
      return found === null ? undefined : { type: name, raw: '', ...found };
    },
  };
}

const marked = new Marked({
  gfm: true,
  breaks: false,
  extensions: [
    reads('noteLink', 'inline', '[[', (source) => {
      const match = linkAtStart.exec(source);
      return match === null ? null : { raw: match[0] };
    }),
    reads('inlineMath', 'inline', '$', (source) => {
      const match = inlineMath.exec(source);
      return match === null ? null : { raw: match[0], tex: match[1]?.trim() };
    }),
    reads('blockMath', 'block', /(?:^|\n)\$\$/, (source) => {
      const match = blockMath.exec(source);
      return match === null ? null : { raw: match[0], tex: match[1]?.trim() };
    }),
    reads('blockName', 'inline', blockNameStart, (source) => {
      const match = blockName.exec(source);
      return match === null ? null : { raw: match[0], text: '' };
    }),
    reads('footnoteMark', 'inline', '[^', (source) => {
      const match = footnoteMark.exec(source);
      return match === null ? null : { raw: match[0], name: match[1] };
    }),
    reads('footnoteText', 'block', /(?:^|\n)\[\^/, (source) => {
      const match = footnoteText.exec(source);
      return match === null
        ? null
        : { raw: match[0], name: match[1], body: match[2]?.replace(/^[ \t]+/gm, '') };
    }),
  ],
});

/** Deeper Markdown overflows the parser; it is taken as it stands. */
const deeplyNested = /^(?: ?>){100}/m;

/** A note's Markdown in its parts: GitHub's, with links of notes, formulas and footnotes. */
export function noteTokens(markdown: string): readonly Token[] {
  if (deeplyNested.test(markdown)) return [{ type: 'code', raw: markdown, text: markdown }];
  return marked.lexer(markdown);
}
