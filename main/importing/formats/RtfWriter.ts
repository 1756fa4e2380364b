import { footnoteMark, footnoteText } from './footnotes';

/** Puts the paragraphs of a rich text together as HTML: headings, lists, tables, notes. */
export class RtfWriter {
  readonly #blocks: string[] = [];
  readonly #notes: string[] = [];
  readonly #rows: string[][] = [];
  #cells: string[] = [];
  #line = '';
  /** The bullet or number of the paragraph being written, null where it is no item of a list. */
  #marker: string | null = null;

  text(text: string, isBold: boolean, isItalic: boolean): void {
    const plain = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    if (plain.trim() === '') {
      this.#line += plain;
      return;
    }
    const slanted = isItalic ? `<em>${plain}</em>` : plain;
    this.#line += isBold ? `<strong>${slanted}</strong>` : slanted;
  }

  html(html: string): void {
    this.#line += html;
  }

  marker(text: string): void {
    this.#marker = (this.#marker ?? '') + text;
  }

  /** Ends a paragraph. @param level that of a heading, 0 for none */
  paragraph(level: number, isInTable: boolean): void {
    if (isInTable) {
      if (this.#line.trim() !== '') this.#line += '<br>';
      return;
    }
    this.#endTable();
    const line = this.#taken();
    const marker = this.#marker;
    this.#marker = null;
    if (line === '') return;
    if (level > 0)
      this.#blocks.push(`<h${String(level)}>${line.replace(/<\/?strong>/g, '')}</h${String(level)}>`);
    else if (marker === null) this.#blocks.push(`<p>${line}</p>`);
    else this.#item(line, /^\s*\(?(?:\d+|[a-z])[.)]/i.test(marker) ? 'ol' : 'ul');
  }

  cell(): void {
    this.#cells.push(this.#taken());
    this.#marker = null;
  }

  row(): void {
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  /** Puts a note's mark in the text; the note itself comes at the end. */
  note(html: string): void {
    this.#line += footnoteMark(String(this.#notes.push(html)));
  }

  finish(): string {
    this.paragraph(0, false);
    this.row();
    this.#endTable();
    return (
      this.#blocks.join('\n') +
      this.#notes.map((note, at) => footnoteText({ name: String(at + 1), html: note })).join('')
    );
  }

  #taken(): string {
    const line = this.#line
      .replace(/<\/(strong|em)><\1>/g, '')
      .replace(/(?:<br>)+$/, '')
      .trim();
    this.#line = '';
    return line;
  }

  #item(line: string, list: 'ol' | 'ul'): void {
    const last = this.#blocks.at(-1);
    if (last?.endsWith(`</${list}>`) === true)
      this.#blocks[this.#blocks.length - 1] = `${last.slice(0, -5)}<li>${line}</li></${list}>`;
    else this.#blocks.push(`<${list}><li>${line}</li></${list}>`);
  }

  #endTable(): void {
    if (this.#rows.length === 0) return;
    const rows = this.#rows.map((cells, at) => {
      const tag = at === 0 ? 'th' : 'td';
      return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    });
    this.#blocks.push(`<table>${rows.join('')}</table>`);
    this.#rows.length = 0;
  }
}
