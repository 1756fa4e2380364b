import {
  Marked,
  type Token,
  type TokenizerAndRendererExtension,
  type TokenizerThis,
  type Tokens,
} from 'marked';
import { linkPattern, parseLinkAddress, parseLinkUrl, printLinkAddress } from '../../preload/shared/links';
import { blockName, blockNameStart, mathPattern } from '../../preload/shared/markdown';
import { findSource } from './findSource';
import { escapeHtml, sanitised } from './markdown';

const linkAtStart = new RegExp(`^${linkPattern.source}`, 'u');
const mathAtStart = new RegExp(`^(?:${mathPattern.source})`, 'u');
/** Deeper Markdown overflows the parser; it is shown as it stands. */
const deeplyQuoted = /^(?: ?>){200}/m;

interface Footnote {
  readonly name: string;
  readonly html: string;
}

/**
 * A note's Markdown as sanitised HTML: GitHub's, with links, embeds, formulas and footnotes. What takes more than its text is
 * left as an element with data attributes, for `showNote` to fill: `data-link`, `data-embed`, `data-math`, `data-picture`,
 * `data-source`.
 */
export function noteHtml(markdown: string): string {
  if (deeplyQuoted.test(markdown)) return `<pre>${escapeHtml(markdown)}</pre>`;
  const footnotes: Footnote[] = [];
  const marked = new Marked({
    gfm: true,
    breaks: false,
    extensions: [
      noteLink,
      embedBlock,
      quotation(),
      inlineMath,
      blockMath,
      blockMark,
      footnoteMark,
      footnoteText(footnotes),
    ],
    renderer: { image: pictureHtml, link: appLinkHtml },
  });
  const html = marked.parse(markdown, { async: false });
  return sanitised(html + footnotesHtml(footnotes));
}

const noteLink: TokenizerAndRendererExtension = {
  name: 'noteLink',
  level: 'inline',
  start: (source) => source.search(/!?\[\[/),
  tokenizer: (source) => {
    const match = linkAtStart.exec(source);
    const address = parseLinkAddress(match?.groups?.['address'] ?? '');
    if (match === null || address === null) return undefined;
    const label = match.groups?.['label']?.replace(/\\([\\#|[\]@])/g, '$1') ?? null;
    const isEmbed = match.groups?.['embed'] === '!';
    return { type: 'noteLink', raw: match[0], written: printLinkAddress(address), label, isEmbed };
  },
  renderer: (token) => {
    const written = escapeHtml(String(token['written']));
    if (token['isEmbed'] === true) return `<span data-embed="${written}"></span>`;
    const label: unknown = token['label'];
    if (typeof label === 'string') return `<a href="#" data-link="${written}">${escapeHtml(label)}</a>`;
    return `<a href="#" data-link="${written}" data-unlabelled="">${written}</a>`;
  },
};

/** An embed alone in its line is a block, which may hold blocks. */
const embedBlock: TokenizerAndRendererExtension = {
  name: 'embedBlock',
  level: 'block',
  start: (source) => /(?:^|\n)!\[\[/.exec(source)?.index,
  tokenizer: (source) => {
    const match = /^!\[\[[^\n]*\]\][ \t]*(?:\n|$)/.exec(source);
    const link = match === null ? null : linkAtStart.exec(match[0]);
    const address = parseLinkAddress(link?.groups?.['address'] ?? '');
    if (match === null || link?.[0] !== match[0].trim() || address === null) return undefined;
    return { type: 'embedBlock', raw: match[0], written: printLinkAddress(address) };
  },
  renderer: (token) => `<div data-embed="${escapeHtml(String(token['written']))}"></div>\n`,
};

/**
 * A block quote that names its source holds it as an element of its own, as it is written until it is filled.
 * Quotes within a quote are part of it.
 */
function quotation(): TokenizerAndRendererExtension {
  let isWithin = false;
  return {
    name: 'quotation',
    level: 'block',
    tokenizer(source) {
      if (isWithin || !/^ {0,3}>/.test(source)) return undefined;
      isWithin = true;
      const block = this.lexer.options.tokenizer?.blockquote(source);
      const made = block === undefined ? undefined : (quotationOf(block, source, this.lexer) ?? block);
      isWithin = false;
      return made;
    },
    childTokens: ['source'],
    renderer(token) {
      const quoted = this.parser.parse(token.tokens ?? []);
      const source = this.parser.parseInline((token['source'] as Token[] | undefined) ?? []);
      const [written, quote] = [String(token['written']), String(token['quote'])].map(escapeHtml);
      const attributes = `data-source="${written ?? ''}" data-quote="${quote ?? ''}"`;
      return `<blockquote class="md-quote-amber">${quoted}<p ${attributes}><span class="source-written">${source}</span></p></blockquote>\n`;
    },
  };
}

function quotationOf(
  block: Tokens.Blockquote,
  source: string,
  lexer: TokenizerThis['lexer'],
): Tokens.Generic | null {
  const lines = block.raw.trimEnd().split('\n');
  const { length } = lines;
  lines.push(...source.slice(lines.join('\n').length + 1).split('\n', 2));
  const found = findSource((n) => lines[n] ?? null, 0, length - 1);
  if (found === null || found.quote === '') return null;
  const { line, from, written, quote } = found;
  const named = { written, quote, source: lexer.inlineTokens((lines[line] ?? '').slice(from)) };
  if (line >= length) {
    const raw = lines.slice(0, line + 1).join('\n');
    return { type: 'quotation', raw, tokens: block.tokens, ...named };
  }
  const words = block.text.trimEnd().split('\n').slice(0, -1).join('\n');
  const { top } = lexer.state;
  lexer.state.top = true;
  const tokens = lexer.blockTokens(words, []);
  lexer.state.top = top;
  return { type: 'quotation', raw: block.raw, tokens, ...named };
}

const inlineMath: TokenizerAndRendererExtension = {
  name: 'inlineMath',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer: (source) => {
    const match = mathAtStart.exec(source);
    if (match === null) return undefined;
    const { block, inline } = match.groups ?? {};
    return {
      type: 'inlineMath',
      raw: match[0],
      tex: (block ?? inline ?? '').trim(),
      isBlock: block !== undefined,
    };
  },
  renderer: mathHtml,
};

const blockMath: TokenizerAndRendererExtension = {
  name: 'blockMath',
  level: 'block',
  start: (source) => /(?:^|\n)\$\$/.exec(source)?.index,
  tokenizer: (source) => {
    const match = /^\$\$([^$]+)\$\$[ \t]*(?:\n|$)/.exec(source);
    return match === null
      ? undefined
      : { type: 'blockMath', raw: match[0], tex: (match[1] ?? '').trim(), isBlock: true };
  },
  renderer: mathHtml,
};

function mathHtml(token: Tokens.Generic): string {
  const tag = token['isBlock'] === true ? 'div' : 'span';
  return `<${tag} data-math="${escapeHtml(String(token['tex']))}"></${tag}>`;
}

/** A block's name is for links to find it by. */
const blockMark: TokenizerAndRendererExtension = {
  name: 'blockMark',
  level: 'inline',
  start: blockNameStart,
  tokenizer: (source) => {
    const match = blockName.exec(source);
    return match === null ? undefined : { type: 'blockMark', raw: match[0] };
  },
  renderer: () => '',
};

const footnoteMark: TokenizerAndRendererExtension = {
  name: 'footnoteMark',
  level: 'inline',
  start: (source) => source.indexOf('[^'),
  tokenizer: (source) => {
    const match = /^\[\^([^\]\s]+)\](?!:)/.exec(source);
    return match === null ? undefined : { type: 'footnoteMark', raw: match[0], name: match[1] ?? '' };
  },
  renderer: (token) => {
    const name = escapeHtml(String(token['name']));
    return `<sup><a href="#" data-footnote="${name}" aria-label="Footnote ${name}">${name}</a></sup>`;
  },
};

/** The texts of footnotes are taken out of the note, and stand below it. */
function footnoteText(footnotes: Footnote[]): TokenizerAndRendererExtension {
  return {
    name: 'footnoteText',
    level: 'block',
    start: (source) => /(?:^|\n)\[\^[^\]\s]+\]:/.exec(source)?.index,
    tokenizer(source) {
      const match = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)(?:\n|$)/.exec(source);
      if (match === null) return undefined;
      return {
        type: 'footnoteText',
        raw: match[0],
        name: match[1] ?? '',
        tokens: this.lexer.inlineTokens((match[2] ?? '').replace(/\n[ \t]+/g, ' ')),
      };
    },
    renderer(token) {
      footnotes.push({ name: String(token['name']), html: this.parser.parseInline(token.tokens ?? []) });
      return '';
    },
  };
}

function footnotesHtml(footnotes: readonly Footnote[]): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map(({ name, html }) => `<li>${backLink(escapeHtml(name))} ${html}</li>`);
  return `<section class="footnotes"><ul>${items.join('')}</ul></section>`;
}

/** The name of a footnote at its text, which leads to where it is referred to first. */
function backLink(name: string): string {
  return `<a href="#" data-footnote-back="${name}" aria-label="Footnote ${name}: back to the text">${name}</a>`;
}

/** An address into the app is followed as a link of the note is. */
function appLinkHtml({ href, text }: Tokens.Link): string | false {
  const address = parseLinkUrl(href);
  if (address === null) return false;
  return `<a href="#" data-link="${escapeHtml(printLinkAddress(address))}">${escapeHtml(text)}</a>`;
}

/** A picture kept with the notes is filled in later; one from elsewhere is not loaded. */
function pictureHtml({ href, text }: Tokens.Image): string | false {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return false;
  return `<span data-picture="${escapeHtml(href)}" title="${escapeHtml(text)}"></span>`;
}
