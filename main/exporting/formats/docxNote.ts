import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IBaseParagraphStyleOptions,
  type ILevelsOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { withoutStop, type StyledText } from '../../citations';
import type { Alignment, Block, Citation, Inline, NoteDocument, Picture } from '../document/NoteDocument';
import { appendixRows } from './appendixRows';
import { officeMath } from './officeMath';
import { pictureSize } from './pictureSize';

type Child = Paragraph | Table;

/** How words are set: what stands round them. */
interface Setting {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: string;
  readonly size?: number;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
/** Twentieths of a point a level of a list is set in by. */
const indent = 480;
/** As wide as the text of a page is, in pixels. */
const widestPicture = 600;

/** A note as a Word document: headings, lists, tables and quotations by their styles, citations and footnotes as real footnotes. */
export async function docxNote(document: NoteDocument): Promise<Uint8Array> {
  const writer = new DocxWriter(document);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
    ...writer.blocks(document.blocks, {}),
    ...sourceList(document),
  ];
  const file = new Document({
    title: document.title,
    creator: 'Commonplace',
    styles,
    numbering: { config: [bullets, ...writer.numberings] },
    footnotes: writer.notes,
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Headings by their level, so that programs have an outline of the document; without levels of their own they are bold words. */
function headingStyles(): Record<`heading${1 | 2 | 3 | 4 | 5 | 6}`, IBaseParagraphStyleOptions> {
  const style = (level: number, size: number): IBaseParagraphStyleOptions => ({
    run: { size, bold: true, color: '1D1B18' },
    paragraph: { outlineLevel: level - 1, keepNext: true, spacing: { before: 280, after: 100 } },
  });
  return {
    heading1: style(1, 32),
    heading2: style(2, 27),
    heading3: style(3, 24),
    heading4: style(4, 22),
    heading5: style(5, 22),
    heading6: style(6, 22),
  };
}

const styles = {
  default: {
    // The rule is said, as LibreOffice else cuts pictures to the height of a line.
    document: {
      run: { font: 'Georgia', size: 22 },
      paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
    hyperlink: { run: { color: '0B5C74', underline: {} } },
    ...headingStyles(),
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 480, right: 480 } },
    },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      run: { font: 'DejaVu Sans Mono', size: 18 },
      paragraph: { spacing: { after: 0, line: 260 }, indent: { left: 240 } },
    },
  ],
  characterStyles: [{ id: 'CodeWords', name: 'Code words', run: { font: 'DejaVu Sans Mono', size: 19 } }],
};

interface Numbering {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

const levels = Array.from({ length: 9 }, (_, level) => level);
const bullets: Numbering = {
  reference: 'bullets',
  levels: levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: indent * (level + 1), hanging: 280 } } },
  })),
};

function numbering(reference: string, start: number): Numbering {
  return {
    reference,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${String(level + 1)}.`,
      alignment: AlignmentType.LEFT,
      start,
      style: { paragraph: { indent: { left: indent * (level + 1), hanging: 360 } } },
    })),
  };
}

/** Writes blocks as paragraphs and tables; footnotes are numbered as they are met. */
class DocxWriter {
  readonly numberings = [numbering('sources', 1)];
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  /** The footnotes being written: within one no other begins, as neither Word nor LibreOffice opens such a document. */
  readonly #within: string[] = [];
  #lastNote = 0;

  constructor(private readonly document: NoteDocument) {}

  blocks(blocks: readonly Block[], around: IParagraphOptions): readonly Child[] {
    return blocks.flatMap((block) => this.#block(block, around));
  }

  #block(block: Block, around: IParagraphOptions): readonly Child[] {
    switch (block.kind) {
      case 'heading': {
        const heading = headings[block.level - 1] ?? HeadingLevel.HEADING_6;
        return [new Paragraph({ heading, children: this.#inlines(block.children, {}) })];
      }
      case 'paragraph':
        return [
          new Paragraph({
            ...around,
            children: [...this.#inlines(block.children, {}), ...this.#stopAfter(block.children)],
          }),
        ];
      case 'quote':
        return this.blocks(block.children, { ...around, style: 'Quote' });
      case 'list':
        return this.#list(block, around);
      case 'code':
        return block.text
          .split('\n')
          .map((line) => new Paragraph({ ...around, style: 'Code', children: [new TextRun(line)] }));
      case 'math':
        return [
          new Paragraph({ ...around, alignment: AlignmentType.CENTER, children: [formula(block.tex, true)] }),
        ];
      case 'table':
        return [this.#table(block), new Paragraph({})];
      case 'rule':
        return [new Paragraph({ thematicBreak: true })];
    }
  }

  #list({ start, items }: Extract<Block, { kind: 'list' }>, around: IParagraphOptions): readonly Child[] {
    const outer = around.numbering;
    const level = outer === undefined || outer === false ? 0 : outer.level + 1;
    let reference = 'bullets';
    if (start !== null) {
      reference = `numbers-${String(this.numberings.length)}`;
      this.numberings.push(numbering(reference, start));
    }
    return items.flatMap(({ checked, children }) => {
      const box = checked === null ? [] : [new TextRun(checked ? '☑ ' : '☐ ')];
      const [first, ...rest] = children;
      const lead = first?.kind === 'paragraph' ? this.#inlines(first.children, {}) : [];
      const others = first?.kind === 'paragraph' ? rest : children;
      const options: IParagraphOptions = { numbering: { reference, level: Math.min(level, 8) } };
      const style = around.style === undefined ? {} : { style: around.style };
      return [
        new Paragraph({ ...style, ...options, children: [...box, ...lead] }),
        ...others.flatMap((other) =>
          this.#block(
            other,
            other.kind === 'list'
              ? { ...style, ...options }
              : { ...style, indent: { left: indent * (level + 1) } },
          ),
        ),
      ];
    });
  }

  #table({ align, head, rows }: Extract<Block, { kind: 'table' }>): Table {
    const row = (cells: readonly (readonly Inline[])[], isHead: boolean): TableRow =>
      new TableRow({
        tableHeader: isHead,
        children: cells.map(
          (cell, at) =>
            new TableCell({
              margins: { left: 80, right: 80 },
              children: [
                new Paragraph({
                  spacing: { after: 40 },
                  ...alignedTo(align[at]),
                  children: this.#inlines(cell, { bold: isHead }),
                }),
              ],
            }),
        ),
      });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    });
  }

  #inlines(inlines: readonly Inline[], setting: Setting): ParagraphChild[] {
    return inlines.flatMap((inline) => this.#inline(inline, setting));
  }

  #inline(inline: Inline, setting: Setting): ParagraphChild[] {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...setting, text: withoutControls(inline.text) })];
      case 'strong':
        return this.#inlines(inline.children, { ...setting, bold: true });
      case 'emphasis':
        return this.#inlines(inline.children, { ...setting, italics: true });
      case 'struck':
        return this.#inlines(inline.children, { ...setting, strike: true });
      case 'code':
        return [new TextRun({ ...setting, style: 'CodeWords', text: withoutControls(inline.text) })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return [
          new ExternalHyperlink({
            link: inline.href,
            children: this.#inlines(inline.children, { ...setting, style: 'Hyperlink' }),
          }),
        ];
      case 'image':
        return [pictureRun(inline.alt, inline.picture)];
      case 'math':
        return [formula(inline.tex, false)];
      case 'footnote':
        return this.#footnote(inline.name);
      case 'citation':
        return this.#citation(inline.citation, inline.label, setting);
    }
  }

  #footnote(name: string): ParagraphChild[] {
    const blocks = this.document.footnotes.get(name);
    if (blocks === undefined) return [new TextRun(`[^${name}]`)];
    if (this.#within.includes(name)) return [];
    this.#within.push(name);
    const mark = this.#within.length > 1 ? this.#bracketed(blocks) : [this.#note(this.#paragraphs(blocks))];
    this.#within.pop();
    return mark;
  }

  /** Word knows paragraphs only in its footnotes. */
  #paragraphs(blocks: readonly Block[]): Paragraph[] {
    return this.blocks(blocks, {}).filter((child): child is Paragraph => child instanceof Paragraph);
  }

  /** A footnote of a footnote. */
  #bracketed(blocks: readonly Block[]): ParagraphChild[] {
    const words = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? this.#inlines(block.children, {}) : [],
    );
    return [new TextRun(' ('), ...words, new TextRun(')')];
  }

  #citation({ source, note }: Citation, label: string | null, setting: Setting): ParagraphChild[] {
    const words = label === null ? [] : [new TextRun({ ...setting, text: withoutControls(label) })];
    const number = new TextRun(` [${String(source.number)}]`);
    if (this.#within.length === 0)
      return [...words, this.#note([new Paragraph({ children: [...styledRuns(note), number] })])];
    const runs = [...styledRuns(withoutStop(note)), number];
    return label === null ? runs : [...words, new TextRun(', '), ...runs];
  }

  /** Within a footnote a citation is part of what was written, which seldom ends with a full stop of its own after it. */
  #stopAfter(inlines: readonly Inline[]): readonly TextRun[] {
    return this.#within.length > 0 && inlines.at(-1)?.kind === 'citation' ? [new TextRun('.')] : [];
  }

  #note(children: Paragraph[]): ParagraphChild {
    const number = ++this.#lastNote;
    // Word sets the number itself, right before the first word.
    children[0]?.addRunToFront(new TextRun(' '));
    this.notes[String(number)] = { children };
    return new FootnoteReferenceRun(number);
  }
}

function sourceList({ sources, listTitle, withAppendix }: NoteDocument): readonly Child[] {
  if (sources.length === 0) return [];
  const list = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(listTitle)] }),
    ...sources.map(
      ({ reference }) =>
        new Paragraph({ numbering: { reference: 'sources', level: 0 }, children: styledRuns(reference) }),
    ),
  ];
  if (!withAppendix) return list;
  const rows = appendixRows(sources).map(
    (cells, at) =>
      new TableRow({
        tableHeader: at === 0,
        children: cells.map(
          (text) =>
            new TableCell({
              margins: { left: 60, right: 60 },
              children: [
                new Paragraph({
                  children: [wordsRun(text, { bold: at === 0, size: 16 })],
                }),
              ],
            }),
        ),
      }),
  );
  return [
    ...list,
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun('Appendix: the files behind the sources')],
    }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }),
  ];
}

function styledRuns(text: StyledText): TextRun[] {
  return text.map((run) => wordsRun(run.text, { italics: run.isItalic }));
}

function wordsRun(text: string, setting: Setting): TextRun {
  return new TextRun({ ...setting, text: withoutControls(text) });
}

/** A formula to be edited as one; what is no TeX stands as it was written. */
function formula(tex: string, isBlock: boolean): ParagraphChild {
  const clean = withoutControls(tex);
  return officeMath(clean, isBlock) ?? new TextRun({ text: clean, style: 'CodeWords' });
}

function pictureRun(alt: string, picture: Picture | null): ParagraphChild {
  const size = picture === null ? null : pictureSize(picture);
  if (picture === null || size === null) return wordsRun(`[Picture: ${alt}]`, { italics: true });
  const scale = Math.min(1, widestPicture / size.width);
  return new ImageRun({
    type: size.type,
    data: picture.bytes,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: alt, title: alt, description: alt },
  });
}

function alignedTo(align: Alignment | undefined): Pick<IParagraphOptions, 'alignment'> {
  return align === null || align === undefined ? {} : { alignment: alignments[align] };
}

/** XML holds no control characters. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
