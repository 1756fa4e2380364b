import type { Token, Tokens } from 'marked';
import { findLinks, type Link } from '../../../preload/shared/links';
import type { Block, Inline, ListItem, Picture } from './NoteDocument';
import { noteTokens } from './noteTokens';

/** What a link between double brackets becomes; null leaves it as it is written. */
export type LinkReader = (link: Link) => readonly Inline[] | null;

/** Reads tokens of Markdown into blocks. */
export class TokenReader {
  readonly footnotes = new Map<string, readonly Block[]>();

  constructor(
    private readonly readLink: LinkReader,
    private readonly pictures: ReadonlyMap<string, Picture | null>,
  ) {}

  blocks(tokens: readonly Token[]): readonly Block[] {
    return tokens.flatMap((token) => this.#block(token));
  }

  #block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'heading':
        return [
          { kind: 'heading', level: (token as Tokens.Heading).depth, children: this.#inlinesIn(token) },
        ];
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', children: this.#inlinesIn(token) }];
      case 'blockquote':
        return [{ kind: 'quote', children: this.blocks(childrenOf(token)) }];
      case 'list':
        return [this.#list(token as Tokens.List)];
      case 'code':
        return [codeBlock(token as Tokens.Code)];
      case 'blockMath':
        return [{ kind: 'math', tex: String(token['tex']) }];
      case 'table':
        return [this.#table(token as Tokens.Table)];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'footnoteText': {
        const { name, body } = token;
        this.footnotes.set(String(name), this.blocks(noteTokens(String(body))));
        return [];
      }
      case 'html':
        return htmlBlock((token as Tokens.HTML).text);
      default:
        return [];
    }
  }

  #list({ ordered, start, items }: Tokens.List): Block {
    return {
      kind: 'list',
      start: ordered ? Number(start) || 1 : null,
      items: items.map((item): ListItem => ({
        checked: item.task ? item.checked === true : null,
        children: this.blocks(item.tokens.filter(({ type }) => type !== 'checkbox')),
      })),
    };
  }

  #table({ align, header, rows }: Tokens.Table): Block {
    const cell = (each: Tokens.TableCell): readonly Inline[] => this.#inlines(each.tokens);
    return { kind: 'table', align, head: header.map(cell), rows: rows.map((row) => row.map(cell)) };
  }

  #inlinesIn(token: Token): readonly Inline[] {
    const children = childrenOf(token);
    if (children.length > 0) return this.#inlines(children);
    return [{ kind: 'text', text: unescapedHtml((token as { text?: string }).text ?? '') }];
  }

  #inlines(tokens: readonly Token[]): readonly Inline[] {
    return tokens.flatMap((token) => this.#inline(token));
  }

  #inline(token: Token): readonly Inline[] {
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', children: this.#inlinesIn(token) }];
      case 'em':
        return [{ kind: 'emphasis', children: this.#inlinesIn(token) }];
      case 'del':
        return [{ kind: 'struck', children: this.#inlinesIn(token) }];
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link':
        return this.#link(token as Tokens.Link);
      case 'image': {
        const { href, text } = token as Tokens.Image;
        return [{ kind: 'image', alt: text, picture: this.pictures.get(href) ?? null }];
      }
      case 'inlineMath':
        return [{ kind: 'math', tex: String(token['tex']) }];
      case 'footnoteMark':
        return [{ kind: 'footnote', name: String(token['name']) }];
      case 'noteLink':
        return this.#noteLink(token.raw);
      case 'html':
        return htmlInline(token.raw);
      default:
        return this.#inlinesIn(token);
    }
  }

  #link(token: Tokens.Link): readonly Inline[] {
    const children = this.#inlinesIn(token);
    // Only what a reader can follow elsewhere stays a link.
    return /^(?:https?|mailto):/i.test(token.href)
      ? [{ kind: 'link', href: token.href, children }]
      : children;
  }

  #noteLink(raw: string): readonly Inline[] {
    const [link] = findLinks(raw);
    return (link === undefined ? null : this.readLink(link)) ?? [{ kind: 'text', text: raw }];
  }
}

/** Code with the language it is said to be in, a word of the line that begins it. */
function codeBlock({ text, lang = '' }: Tokens.Code): Block {
  return { kind: 'code', text, language: /^[\w+#.-]+/.exec(lang.trim())?.[0] ?? '' };
}

/** What HTML means between words; brackets round something that is no element of it are words themselves. */
function htmlInline(raw: string): readonly Inline[] {
  if (/^<br\s*\/?>$/i.test(raw)) return [{ kind: 'break' }];
  return knownTag.test(raw) ? [] : [{ kind: 'text', text: raw }];
}

const knownTag =
  /^<(?:!--|\/?(?:a|abbr|b|big|cite|code|del|div|em|font|i|img|ins|kbd|mark|p|q|s|script|small|span|strong|style|sub|sup|u|wbr)\b)/i;

/** HTML in a note: its words without the tags. Nothing in it is kept that another program might run. */
function htmlBlock(html: string): readonly Block[] {
  const text = unescapedHtml(html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')).trim();
  return text === '' ? [] : [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};

function unescapedHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity);
}

/** The tokens within one. */
export function childrenOf(token: Token): readonly Token[] {
  const { tokens = [], items = [] } = token as { tokens?: Token[]; items?: Token[] };
  if (token.type !== 'table') return [...tokens, ...items];
  const { header, rows } = token as Tokens.Table;
  return [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
}
