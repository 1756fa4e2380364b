import { markdownOf } from '../../citations';
import type { Block, Citation, Inline, ListItem, NoteDocument, Picture } from '../document/NoteDocument';
import { appendixRows } from './appendixRows';

/** A note as Markdown any program reads, and the pictures it names, by their path beside it. */
export interface MarkdownNote {
  readonly markdown: string;
  readonly pictures: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/** @param picturesFolder the name of the folder beside the note that its pictures go to */
export function markdownNote(document: NoteDocument, picturesFolder: string): MarkdownNote {
  const writer = new MarkdownWriter(picturesFolder);
  const parts = [`# ${escaped(document.title)}`, ...writer.blocks(document.blocks)];
  for (const [name, blocks] of document.footnotes)
    parts.push(`[^${name}]: ${writer.blocks(blocks).join('\n\n').replaceAll('\n', '\n    ')}`);
  if (document.sources.length > 0) {
    parts.push(`## ${document.listTitle}`);
    parts.push(
      document.sources
        .map(({ number, reference }) => `${String(number)}. ${markdownOf(reference)}`)
        .join('\n'),
    );
    if (document.withAppendix) parts.push('## Appendix: the files behind the sources', appendix(document));
  }
  return { markdown: `${parts.join('\n\n')}\n`, pictures: writer.pictures };
}

function appendix({ sources }: NoteDocument): string {
  const [head = [], ...rows] = appendixRows(sources);
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function cellText(text: string): string {
  return escaped(text.replace(/\s+/g, ' ')).replaceAll('|', '\\|');
}

/** Text whose characters stand for themselves. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg' };

/** Writes blocks, and keeps the pictures met on the way. */
class MarkdownWriter {
  readonly pictures: { readonly path: string; readonly content: Uint8Array }[] = [];

  constructor(private readonly folder: string) {}

  blocks(blocks: readonly Block[]): readonly string[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(Math.min(block.level + 1, 6))} ${this.#inlines(block.children)}`;
      case 'paragraph':
        return this.#inlines(block.children);
      case 'quote':
        return prefixed(this.blocks(block.children).join('\n\n'), '> ');
      case 'list':
        return block.items
          .map((item, at) => this.#item(item, block.start === null ? '- ' : `${String(block.start + at)}. `))
          .join('\n');
      case 'code': {
        const fence = '`'.repeat(
          Math.max(3, ...Array.from(block.text.matchAll(/`+/g), ([run]) => run.length + 1)),
        );
        return `${fence}${block.language}\n${block.text}\n${fence}`;
      }
      case 'math':
        return `$$${block.tex}$$`;
      case 'table':
        return this.#table(block);
      case 'rule':
        return '---';
    }
  }

  #item({ checked, children }: ListItem, mark: string): string {
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const isTight = children.slice(1).every(({ kind }) => kind === 'list');
    const text = this.blocks(children).join(isTight ? '\n' : '\n\n');
    return mark + box + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
  }

  #table({ align, head, rows }: Extract<Block, { kind: 'table' }>): string {
    const line = (cells: readonly (readonly Inline[])[]): string =>
      `| ${cells.map((cell) => this.#inlines(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
    const rule = head.map(
      (_, at) => ({ left: ':---', center: ':---:', right: '---:', none: '---' })[align[at] ?? 'none'],
    );
    return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return escaped(inline.text);
      case 'strong':
        return `**${this.#inlines(inline.children)}**`;
      case 'emphasis':
        return `*${this.#inlines(inline.children)}*`;
      case 'struck':
        return `~~${this.#inlines(inline.children)}~~`;
      case 'code': {
        const ticks = '`'.repeat(
          1 + Math.max(0, ...Array.from(inline.text.matchAll(/`+/g), ([run]) => run.length)),
        );
        const pad = /^`|`$/.test(inline.text) ? ' ' : '';
        return ticks + pad + inline.text + pad + ticks;
      }
      case 'break':
        return '  \n';
      case 'link':
        return `[${this.#inlines(inline.children)}](<${inline.href}>)`;
      case 'image':
        return inline.picture === null
          ? escaped(`[Picture: ${inline.alt}]`)
          : this.#picture(inline.alt, inline.picture);
      case 'math':
        return `$${inline.tex}$`;
      case 'footnote':
        return `[^${inline.name}]`;
      case 'citation':
        return citationText(inline.citation, inline.label);
    }
  }

  #picture(alt: string, { type, bytes }: Picture): string {
    const name = `picture-${String(this.pictures.length + 1)}.${endings[type] ?? type.slice('image/'.length)}`;
    this.pictures.push({ path: `${this.folder}/${name}`, content: bytes });
    return `![${escaped(alt)}](<${this.folder}/${name}>)`;
  }
}

function citationText({ source, paragraph }: Citation, label: string | null): string {
  const place = paragraph === null ? '' : `, ¶ ${String(paragraph)}`;
  return `${label === null ? '' : `${escaped(label)} `}\\[${String(source.number)}${place}\\]`;
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');
}
