import DOMPurify from 'dompurify';
import { Marked, type Token, type TokensList } from 'marked';
import { linkPattern, parseLinkAddress, printLinkAddress } from '../../preload/shared/links';
import { dedented, footnoteMark, footnotesOf, footnoteText } from './footnotes';

/** Markdown as the app reads it: GitHub's, with the link grammar of notes. Its output is not safe until it is sanitised. */
const marked = new Marked({ gfm: true, breaks: false });
const linkAtStart = new RegExp(`^${linkPattern.source}`, 'u');

marked.use({
  extensions: [
    {
      name: 'noteLink',
      level: 'inline',
      start: (source) => source.indexOf('[['),
      tokenizer: (source) => {
        const match = linkAtStart.exec(source);
        const address = parseLinkAddress(match?.groups?.['address'] ?? '');
        if (match === null || address === null) return undefined;
        const written = printLinkAddress(address);
        return { type: 'noteLink', raw: match[0], written, label: match.groups?.['label'] ?? null };
      },
      renderer: (token) => {
        const written = escapeHtml(String(token['written']));
        const label: unknown = token['label'];
        if (typeof label === 'string') return `<a href="#" data-link="${written}">${escapeHtml(label)}</a>`;
        return `<a href="#" data-link="${written}" data-unlabelled="">${written}</a>`;
      },
    },
    {
      name: 'footnoteMark',
      level: 'inline',
      start: (source) => source.indexOf('[^'),
      tokenizer: (source) => {
        const match = footnoteMark.exec(source);
        return match === null ? undefined : { type: 'footnoteMark', raw: match[0], name: match[1] ?? '' };
      },
      renderer: (token) => {
        const name = escapeHtml(String(token['name']));
        return `<sup class="footnote-mark"><a href="#" role="doc-noteref" data-footnote="${name}" aria-label="Footnote ${name}">${name}</a></sup>`;
      },
    },
    {
      name: 'footnoteText',
      level: 'block',
      start: (source) => /(?:^|\n) {0,3}\[\^[^\]\s]+\]:/.exec(source)?.index,
      tokenizer(source) {
        const match = footnoteText.exec(source);
        if (match === null) return undefined;
        const [raw, name = '', body = ''] = match;
        return { type: 'footnoteText', raw, name, tokens: this.lexer.blockTokens(dedented(body), []) };
      },
      renderer(token) {
        const name = escapeHtml(String(token['name']));
        const way = `<a href="#" role="doc-backlink" data-footnote-back="${name}" aria-label="Footnote ${name}: back to the text">${name}</a>`;
        return `<div class="footnote" data-footnote-text="${name}">${way}<div class="footnote-body">${this.parser.parse(token.tokens ?? [])}</div></div>`;
      },
    },
  ],
});

/** Text as it stands in HTML, also within an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A block of a text: its UTF-16 offsets, and the sanitised nodes a copy of which shows it (null: its characters, as they stand). */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly nodes: DocumentFragment | null;
}

/** A block's HTML as it was made, not sanitised. */
interface RawBlock {
  readonly start: number;
  readonly end: number;
  readonly html: string;
  /** Whether there is HTML in the Markdown itself, which may be open at its end. */
  readonly hasTags: boolean;
}

/** Deeper Markdown overflows the parser; it is shown as it stands. */
const mostQuoteMarks = 200;

/** A picture beside an article's text, as the text names it. */
const ownPicture = /^image-[0-9a-f]{16}\.(?:png|jpg|gif|webp)$/;
/** Where the app serves such pictures: `/article-images/<id>/<name>`. */
const pictureFolder = '/article-images/';

/**
 * The blocks of a Markdown text.
 * @param article the id of the article it is of, whose pictures it may show; null for any other text
 * @param definitions those of links that stand elsewhere, where it is a part of a longer one
 * @param footnotes the names of the footnotes of the whole text; references to others are text
 */
export function markdownBlocks(
  text: string,
  article: string | null = null,
  definitions = '',
  footnotes: ReadonlySet<string> = new Set(footnotesOf(text).keys()),
): readonly TextBlock[] {
  if (new RegExp(`^(?: ?>){${String(mostQuoteMarks)}}`, 'm').test(text))
    return [{ start: 0, end: text.length, nodes: null }];
  const blocks = rawBlocks(text, article, definitions, footnotes);
  const plain = blocks.filter(({ hasTags }) => !hasTags);
  const ofPlain = new Map(
    sanitisedTogether(plain.map(({ html }) => html)).map((nodes, at) => [plain[at], nodes]),
  );
  return blocks.map((block) => {
    const { start, end, html } = block;
    return { start, end, nodes: ofPlain.get(block) ?? sanitisedNodes(html) };
  });
}

function rawBlocks(
  text: string,
  article: string | null,
  definitions: string,
  footnotes: ReadonlySet<string>,
): readonly RawBlock[] {
  const tokens = marked.lexer(text);
  if (definitions !== '') Object.assign(tokens.links, marked.lexer(definitions).links);
  void marked.walkTokens(tokens, (token) => {
    if (token.type === 'image' && article !== null && ownPicture.test(String(token.href)))
      token.href = `${pictureFolder}${article}/${String(token.href)}`;
    if (token.type === 'footnoteMark' && !footnotes.has(String(token['name'])))
      Object.assign(token, { type: 'text', text: token.raw });
  });
  const blocks: RawBlock[] = [];
  let start = 0;
  for (const token of tokens) {
    const end = start + token.raw.length;
    if (token.type !== 'space' && token.type !== 'def')
      blocks.push({ start, end, html: blockHtml(token, tokens.links), hasTags: hasTags(token) });
    start = end;
  }
  return blocks;
}

function blockHtml(token: Token, links: TokensList['links']): string {
  return marked.parser(Object.assign([token], { links }));
}

function hasTags(token: Token): boolean {
  let found = false;
  void marked.walkTokens([token], ({ type }) => {
    found ||= type === 'html';
  });
  return found;
}

/** Markdown as sanitised HTML. */
export function markdownHtml(text: string): string {
  const whole = document.createElement('div');
  for (const { nodes, start, end } of markdownBlocks(text)) {
    const plain = document.createElement('p');
    plain.textContent = text.slice(start, end);
    whole.append(nodes ?? plain, '\n');
  }
  return whole.innerHTML.trimEnd();
}

const rules = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'form',
    'style',
    'iframe',
    'object',
    'embed',
    'audio',
    'video',
    'button',
    'textarea',
    'select',
  ],
  FORBID_ATTR: ['style', 'id', 'name'],
  ALLOW_DATA_ATTR: true,
};

/** Nothing that runs, asks for input, or is fetched: pictures from outside become what they are called. */
export function sanitised(html: string): string {
  return DOMPurify.sanitize(html, rules);
}

/** The same as nodes: as a string it would be read, and sanitised, once more where it is shown. */
function sanitisedNodes(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { ...rules, RETURN_DOM_FRAGMENT: true });
}

/** Pieces of well-formed HTML, sanitised in one go: for each one alone a document would be made, which takes longer than all else. */
function sanitisedTogether(pieces: readonly string[]): readonly DocumentFragment[] {
  const { children } = sanitisedNodes(pieces.map((html) => `<div>${html}</div>`).join(''));
  if (children.length !== pieces.length) return pieces.map(sanitisedNodes);
  return [...children].map((child) => {
    const nodes = document.createDocumentFragment();
    nodes.append(...child.childNodes);
    return nodes;
  });
}

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName === 'INPUT' && node.getAttribute('type') !== 'checkbox') node.remove();
  const source = node.getAttribute('src') ?? '';
  if (node.nodeName !== 'IMG' || source.startsWith('data:image/') || source.startsWith(pictureFolder)) return;
  const label = document.createElement('span');
  label.className = 'outside-image';
  label.textContent = `Picture not loaded: ${node.getAttribute('alt') ?? node.getAttribute('src') ?? ''}`;
  node.replaceWith(label);
});
