import { decode, encodingExists } from 'iconv-lite';
import type { Token } from 'rtf-stream-parser/dist/src/tokenize';
import { partialDate } from '../../../preload/shared/dates';
import { UnreadableFile } from '../UnreadableFile';
import type { Pictures } from './Pictures';
import { charsetPage, destinationOf, symbols, type Destination } from './rtfWords';
import { RtfWriter } from './RtfWriter';

/** What holds for the text of a group, and is as before when it ends. */
interface Group {
  destination: Destination;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** How many characters stand in for a Unicode one and are passed over. */
  standIns: number;
  font: number;
  /** The field of the document's information it holds. */
  field: string;
}

const deepest = 500;

/**
 * Reads rich text (RTF 1.9.1) token by token: code pages by font, Unicode with its stand-ins, styles that are headings, lists, tables,
 * notes, pictures and the document's information. Destinations it does not know are passed over, as the format asks.
 */
export class RtfReader {
  readonly info = new Map<string, string>();
  readonly #writer = new RtfWriter();
  readonly #groups: Group[] = [];
  #group: Group = {
    destination: 'text',
    bold: false,
    italic: false,
    hidden: false,
    standIns: 1,
    font: -1,
    field: '',
  };
  readonly #pages = new Map<number, string>();
  readonly #headings = new Map<number, number>();
  readonly #created = new Map<string, number>();
  #page = 'windows-1252';
  #bytes: Buffer[] = [];
  #toPass = 0;
  #isFirstWord = false;
  #isOptional = false;
  #level = 0;
  #isInTable = false;
  #style = 0;
  #collected = '';

  constructor(private readonly pictures: Pictures) {}

  /** The day the document was made, or null where it does not say. */
  get created(): string | null {
    const [year, month, day] = ['yr', 'mo', 'dy'].map((word) => this.#created.get(word));
    return year === undefined ? null : partialDate(year, month, day);
  }

  /** The text read so far as HTML. */
  html(): string {
    this.#flush();
    return this.#writer.finish();
  }

  take(token: Token): void {
    // The types of tokens are a `const enum` of the library: 0 and 1 begin and end a group, 2 is a control, 3 text.
    const type = token.type as number;
    if (type === 3) this.#text(token.data ?? Buffer.alloc(0));
    else if (type === 2) this.#control(token.word ?? '', token.param, token.data);
    else if (type === 0) this.#begin();
    else this.#end();
  }

  #begin(): void {
    this.#flush();
    if (this.#groups.length > deepest)
      throw new UnreadableFile(`The file nests more than ${String(deepest)} groups; no real one does.`);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    this.#isFirstWord = true;
    this.#isOptional = false;
    this.#toPass = 0;
  }

  #end(): void {
    this.#flush();
    const ended = this.#group;
    this.#group = this.#groups.pop() ?? this.#group;
    this.#toPass = 0;
    if (ended.destination === this.#group.destination) return;
    if (ended.destination === 'picture') this.#picture();
    if (ended.destination === 'note') this.#writer.note(this.#collected.trim());
    if (['picture', 'note', 'style'].includes(ended.destination)) this.#collected = '';
  }

  #control(word: string, param: number | undefined, data: Buffer | undefined): void {
    if (word === "'") {
      if (this.#toPass > 0) this.#toPass--;
      else if (data !== undefined) this.#bytes.push(data);
      return;
    }
    if (word === 'bin') {
      this.#collected += data?.toString('hex') ?? '';
      return;
    }
    if (word === '*') {
      this.#isOptional = this.#isFirstWord;
      return;
    }
    this.#flush();
    const symbol = symbols.get(word);
    if (word === 'u') {
      const code = ((param ?? 0) + 65_536) % 65_536;
      this.#write(String.fromCharCode(code));
      this.#toPass = this.#group.standIns;
    } else if (symbol !== undefined) this.#write(symbol);
    else if (!(this.#isFirstWord && this.#enters(word))) this.#formatting(word, param);
    this.#isFirstWord = false;
    this.#isOptional = false;
  }

  /** Turns a group to its destination, where its first word names one. */
  #enters(word: string): boolean {
    const { destination } = this.#group;
    if (destination === 'none') return true;
    const entered = destinationOf(word, this.#isOptional);
    if (entered === null) return false;
    this.#group.destination = entered;
    if (entered === 'info') this.#group.field = word;
    if (entered === 'picture' || entered === 'note') this.#collected = '';
    return true;
  }

  #formatting(word: string, param: number | undefined): void {
    const group = this.#group;
    const isOn = param !== 0;
    switch (word) {
      case 'b':
        group.bold = isOn;
        return;
      case 'i':
        group.italic = isOn;
        return;
      case 'v':
        group.hidden = isOn;
        return;
      case 'plain':
        group.bold = group.italic = group.hidden = false;
        return;
      case 'uc':
        group.standIns = param ?? 1;
        return;
      case 'f':
        group.font = param ?? -1;
        return;
      case 'ansicpg':
        this.#page = pageNamed(param ?? 1252);
        return;
      case 'mac':
        this.#page = 'macintosh';
        return;
      case 'fcharset':
        if (group.destination === 'fonts') this.#pages.set(group.font, charsetPage(param ?? 0) ?? this.#page);
        return;
      case 'yr':
      case 'mo':
      case 'dy':
        if (group.field === 'creatim') this.#created.set(word, param ?? 0);
        return;
      default:
        this.#paragraphWord(word, param);
    }
  }

  #paragraphWord(word: string, param: number | undefined): void {
    const { destination } = this.#group;
    if (destination === 'style') {
      if (word === 's') this.#style = param ?? 0;
      if (word === 'outlinelevel' && param !== undefined && param < 6)
        this.#headings.set(this.#style, param + 1);
      return;
    }
    if (destination === 'note' && word === 'par') this.#collected += ' ';
    if (destination !== 'text') return;
    if (word === 'pard') {
      this.#level = 0;
      this.#isInTable = false;
    } else if (word === 'intbl') this.#isInTable = true;
    else if (word === 's') this.#level = this.#headings.get(param ?? 0) ?? 0;
    else if (word === 'outlinelevel') this.#level = param !== undefined && param < 6 ? param + 1 : 0;
    else if (word === 'par' || word === 'sect' || word === 'page')
      this.#writer.paragraph(this.#level, this.#isInTable);
    else if (word === 'line') this.#writer.html('<br>');
    else if (word === 'cell' || word === 'nestcell') this.#writer.cell();
    else if (word === 'row' || word === 'nestrow') this.#writer.row();
  }

  #text(data: Buffer): void {
    this.#isFirstWord = false;
    const passed = Math.min(this.#toPass, data.length);
    this.#toPass -= passed;
    if (passed < data.length) this.#bytes.push(data.subarray(passed));
  }

  /** Decodes the bytes that came together: a letter may be several of them. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.concat(this.#bytes);
    this.#bytes = [];
    this.#write(decode(bytes, this.#pages.get(this.#group.font) ?? this.#page));
  }

  #write(text: string): void {
    const { destination, bold, italic, hidden, field } = this.#group;
    if (destination === 'text') {
      if (!hidden) this.#writer.text(text, bold, italic);
    } else if (destination === 'picture' || destination === 'note') this.#collected += text;
    else if (destination === 'marker') this.#writer.marker(text);
    else if (destination === 'info') this.info.set(field, (this.info.get(field) ?? '') + text);
    else if (destination === 'style') {
      const level = /^heading ([1-6])\b/i.exec(text)?.[1];
      if (level !== undefined) this.#headings.set(this.#style, Number(level));
    }
  }

  #picture(): void {
    const bytes = Buffer.from(this.#collected.replace(/\s+/g, ''), 'hex');
    const data = `data:image/png;base64,${bytes.toString('base64')}`;
    if (this.pictures.take(data) !== null) this.#writer.html(`<img src="${data}" alt="">`);
  }
}

function pageNamed(number: number): string {
  const name = number === 65001 ? 'UTF-8' : number === 10000 ? 'macintosh' : `cp${String(number)}`;
  return encodingExists(name) ? name : 'windows-1252';
}
