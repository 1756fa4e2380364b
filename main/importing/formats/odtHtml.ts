import { footnoteMark, footnoteText } from './footnotes';
import { elements, type XmlNode } from './xml';

interface Styles {
  readonly bold: ReadonlySet<string>;
  readonly italic: ReadonlySet<string>;
  /** Styles of paragraphs that are quotations. */
  readonly quotes: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
}

/** Elements whose content is no text of the document. */
const passedOver = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:table-of-content',
  'text:sequence-decls',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

/** The text of an OpenDocument `content.xml` as HTML: headings, paragraphs, lists, tables, notes, pictures, emphasis. */
export function odtHtml(document: XmlNode): string {
  const styles = readStyles(document);
  const [body] = elements(document, 'office:text');
  const notes: string[] = [];
  const text = body === undefined ? '' : inner(body, { styles, notes });
  return text + notes.map((note, at) => footnoteText({ name: String(at + 1), html: note })).join('');
}

interface Writing {
  readonly styles: Styles;
  readonly notes: string[];
}

function inner(node: XmlNode, writing: Writing): string {
  return (node.children ?? []).map((child) => html(child, writing)).join('');
}

function html(node: XmlNode, writing: Writing): string {
  if (node.type === 'text') return escaped(node.data ?? '');
  const name = node.name ?? '';
  if (passedOver.has(name)) return '';
  const attribute = (key: string): string => node.attribs?.[key] ?? '';
  const content = (): string => inner(node, writing);
  const { styles, notes } = writing;
  switch (name) {
    case 'text:h': {
      const level = String(Math.min(6, Math.max(1, Number(attribute('text:outline-level')) || 1)));
      return `<h${level}>${content()}</h${level}>`;
    }
    case 'text:p':
      return styles.quotes.has(attribute('text:style-name'))
        ? `<blockquote><p>${content()}</p></blockquote>`
        : `<p>${content()}</p>`;
    case 'text:list': {
      const list = styles.numbered.has(attribute('text:style-name')) ? 'ol' : 'ul';
      return `<${list}>${content()}</${list}>`;
    }
    case 'text:list-item':
    case 'text:list-header':
      return `<li>${content().replace(/^\s*<p>((?:(?!<\/?p>)[\s\S])*)<\/p>\s*(?=<[uo]l>|$)/, '$1')}</li>`;
    case 'text:span':
      return emphasised(content(), attribute('text:style-name'), styles);
    case 'text:a':
      return `<a href="${escaped(attribute('xlink:href'))}">${content()}</a>`;
    case 'text:s':
      return ' ';
    case 'text:tab':
      return ' ';
    case 'text:line-break':
      return '<br>';
    case 'text:note': {
      const [note] = elements(node, 'text:note-body');
      const text =
        note === undefined
          ? ''
          : inner(note, writing)
              .replace(/<\/?p>/g, ' ')
              .trim();
      return footnoteMark(String(notes.push(text)));
    }
    case 'draw:image':
      return `<img src="${escaped(attribute('xlink:href').replace(/^\.\//, ''))}" alt="">`;
    case 'table:table':
      return table(node, writing);
    default:
      return content();
  }
}

/** A table; its first row is its head, as Markdown knows no table without one. */
function table(node: XmlNode, writing: Writing): string {
  const rows = elements(node, 'table:table-row').map((row, at) => {
    const cell = at === 0 ? 'th' : 'td';
    const cells = (row.children ?? []).filter(({ name }) => name === 'table:table-cell');
    const texts = cells.map((found) =>
      inner(found, writing)
        .replace(/<\/p>\s*<p>/g, '<br>')
        .replace(/<\/?p>/g, ''),
    );
    return `<tr>${texts.map((text) => `<${cell}>${text}</${cell}>`).join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function emphasised(text: string, style: string, { bold, italic }: Styles): string {
  if (text.trim() === '') return text;
  const slanted = italic.has(style) ? `<em>${text}</em>` : text;
  return bold.has(style) ? `<strong>${slanted}</strong>` : slanted;
}

function readStyles(document: XmlNode): Styles {
  const bold = new Set<string>();
  const italic = new Set<string>();
  const quotes = new Set<string>(['Quotations']);
  const numbered = new Set<string>();
  for (const style of elements(document, 'style:style')) {
    const name = style.attribs?.['style:name'] ?? '';
    if (style.attribs?.['style:parent-style-name'] === 'Quotations') quotes.add(name);
    const [properties] = elements(style, 'style:text-properties');
    if (properties?.attribs?.['fo:font-weight'] === 'bold') bold.add(name);
    if (properties?.attribs?.['fo:font-style'] === 'italic') italic.add(name);
  }
  for (const style of elements(document, 'text:list-style')) {
    const first = (style.children ?? []).find(
      ({ name }) => name?.startsWith('text:list-level-style') === true,
    );
    if (first?.name === 'text:list-level-style-number') numbered.add(style.attribs?.['style:name'] ?? '');
  }
  return { bold, italic, quotes, numbered };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
