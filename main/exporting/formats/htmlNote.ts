import katex from 'katex';
import { escapeHtml, htmlOf } from '../../citations';
import type { Alignment, Block, CitedSource, Inline, NoteDocument } from '../document/NoteDocument';
import { appendixRows } from './appendixRows';
import { pageStyle } from './pageStyle';

/**
 * A note as one page that stands alone: pictures and style are in it, nothing is fetched and nothing runs. Built from the
 * parts of the document only, so that no markup of the note gets into it unseen.
 */
export function htmlNote(document: NoteDocument): string {
  const parts = [
    `<h1>${escapeHtml(document.title)}</h1>`,
    documentHtml(document),
    sourcesHtml(document),
    document.withAppendix && document.sources.length > 0 ? appendixHtml(document.sources) : '',
  ];
  return htmlPage(document.title, `<main>\n${parts.filter((part) => part !== '').join('\n')}\n</main>`);
}

/**
 * The text of a document and its footnotes, as they stand in a page below its title.
 * @param ids ids to be linked to, by the number of the block they stand before
 */
export function documentHtml(
  document: NoteDocument,
  ids: ReadonlyMap<number, readonly string[]> = new Map(),
): string {
  const page = new NotePage(document);
  const blocks = document.blocks.map((block, at) => {
    const marks = (ids.get(at) ?? []).map((id) => `<span id="${escapeHtml(id)}"></span>`);
    return marks.join('') + page.blocks([block]);
  });
  return [...blocks, page.footnotes()].filter((part) => part !== '').join('\n');
}

/** A whole page round a body of HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Draws the parts of a document, its footnotes numbered as they are met. */
class NotePage {
  readonly #met: string[] = [];

  constructor(private readonly document: NoteDocument) {}

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n');
  }

  /** The footnotes met so far; one may lead to another. */
  footnotes(): string {
    let items = '';
    for (let at = 0; at < this.#met.length; at++) {
      const number = String(at + 1);
      const back = ` <a class="back" href="#mark-${number}" aria-label="Back to the text">↩</a>`;
      const text = this.blocks(this.document.footnotes.get(this.#met[at] ?? '') ?? []);
      // In the last line of the text, not in one of its own.
      const whole = text.endsWith('</p>') ? `${text.slice(0, -'</p>'.length)}${back}</p>` : text + back;
      items += `<li id="note-${number}">${whole}</li>\n`;
    }
    return items === '' ? '' : `<section class="notes">\n<h2>Notes</h2>\n<ol>\n${items}</ol>\n</section>`;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        // The title of the page is its only heading of the first level.
        const level = String(Math.min(block.level + 1, 6));
        return `<h${level}>${this.#inlines(block.children)}</h${level}>`;
      }
      case 'paragraph':
        return `<p>${this.#inlines(block.children)}</p>`;
      case 'quote':
        return `<blockquote>\n${this.blocks(block.children)}\n</blockquote>`;
      case 'list':
        return this.#list(block);
      case 'code':
        return `<pre tabindex="0"><code${languageClass(block.language)}>${escapeHtml(block.text)}</code></pre>`;
      case 'math':
        return mathHtml(block.tex, true);
      case 'table':
        return this.#table(block);
      case 'rule':
        return '<hr>';
    }
  }

  #list({ start, items }: Extract<Block, { kind: 'list' }>): string {
    const tag = start === null ? 'ul' : 'ol';
    const from = start === null || start === 1 ? '' : ` start="${String(start)}"`;
    const drawn = items.map(({ checked, children }) => {
      const box =
        checked === null
          ? ''
          : `<span class="task" role="img" aria-label="${checked ? 'Done' : 'To do'}">${checked ? '☑' : '☐'}</span> `;
      const [first, ...rest] = children;
      // What only has a list below it stands in its own line, and a box to be ticked beside its words.
      const isTight = rest.every(({ kind }) => kind === 'list');
      const text =
        first?.kind === 'paragraph' && isTight
          ? [this.#inlines(first.children), this.blocks(rest)].filter((part) => part !== '').join('\n')
          : this.blocks(children);
      return `<li${checked === null ? '' : ' class="is-task"'}>${box}${text}</li>`;
    });
    return `<${tag}${from}>\n${drawn.join('\n')}\n</${tag}>`;
  }

  #table({ align, head, rows }: Extract<Block, { kind: 'table' }>): string {
    const cells = (row: readonly (readonly Inline[])[], tag: string, attributes: string): string =>
      row
        .map((cell, at) => `<${tag}${attributes}${alignedTo(align[at])}>${this.#inlines(cell)}</${tag}>`)
        .join('');
    const body = rows.map((row) => `<tr>${cells(row, 'td', '')}</tr>`).join('\n');
    return `<table>\n<thead><tr>${cells(head, 'th', ' scope="col"')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return escapeHtml(inline.text);
      case 'strong':
        return `<strong>${this.#inlines(inline.children)}</strong>`;
      case 'emphasis':
        return `<em>${this.#inlines(inline.children)}</em>`;
      case 'struck':
        return `<s>${this.#inlines(inline.children)}</s>`;
      case 'code':
        return `<code>${escapeHtml(inline.text)}</code>`;
      case 'break':
        return '<br>';
      case 'link':
        return `<a href="${escapeHtml(inline.href)}">${this.#inlines(inline.children)}</a>`;
      case 'image':
        return imageHtml(inline);
      case 'math':
        return mathHtml(inline.tex, false);
      case 'footnote':
        return this.#footnoteMark(inline.name);
      case 'citation':
        return citationHtml(inline);
    }
  }

  #footnoteMark(name: string): string {
    if (!this.document.footnotes.has(name)) return escapeHtml(`[^${name}]`);
    const known = this.#met.indexOf(name);
    const number = String((known < 0 ? this.#met.push(name) - 1 : known) + 1);
    const id = known < 0 ? ` id="mark-${number}"` : '';
    return `<sup><a${id} href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`;
  }
}

function citationHtml({ citation, label }: Extract<Inline, { kind: 'citation' }>): string {
  const { source, paragraph } = citation;
  const number = String(source.number);
  const place = paragraph === null ? '' : `, ¶ ${String(paragraph)}`;
  const words = label === null ? '' : `${escapeHtml(label)} `;
  return `${words}<a class="cite" href="#source-${number}">[${number}${place}]</a>`;
}

function imageHtml({ alt, picture }: Extract<Inline, { kind: 'image' }>): string {
  if (picture === null)
    return `<span class="no-picture">[Picture: ${escapeHtml(alt === '' ? 'not kept with the note' : alt)}]</span>`;
  const data = Buffer.from(picture.bytes).toString('base64');
  return `<img src="data:${picture.type};base64,${data}" alt="${escapeHtml(alt)}">`;
}

function mathHtml(tex: string, isBlock: boolean): string {
  return katex.renderToString(tex, {
    output: 'mathml',
    displayMode: isBlock,
    throwOnError: false,
    trust: false,
  });
}

function languageClass(language: string): string {
  return language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
}

function alignedTo(align: Alignment | undefined): string {
  return align === null || align === undefined ? '' : ` class="${align}"`;
}

function sourcesHtml({ sources, listTitle }: NoteDocument): string {
  if (sources.length === 0) return '';
  const items = sources.map(
    ({ number, reference }) => `<li id="source-${String(number)}">${htmlOf(reference)}</li>`,
  );
  return `<section class="sources">\n<h2>${escapeHtml(listTitle)}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

function appendixHtml(sources: readonly CitedSource[]): string {
  const [head, ...rows] = appendixRows(sources);
  const cells = (row: readonly string[] | undefined, tag: string): string =>
    (row ?? [])
      .map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(cell)}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<section class="appendix">\n<h2>Appendix: the files behind the sources</h2>\n<table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>\n</section>`;
}
