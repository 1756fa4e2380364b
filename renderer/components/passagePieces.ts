import type { TextRange } from '../../preload/contract/search';

/** A run of a passage as it is shown. */
export interface PassagePiece {
  readonly text: string;
  readonly isMarked: boolean;
  readonly isEmphasis: boolean;
  readonly isStrong: boolean;
}

/** What stands in a passage but is not shown; `instead` is shown for it. */
interface Hidden extends TextRange {
  readonly instead: string;
}

const special = /[*_`~\\[\]#>|]/;
/** UTF-16 units; a longer text is no passage, and looking through it would take longer than it is worth. */
const longest = 20_000;
const escaped = /\\(?=[\\`*_{}[\]()#+\-.!>|~])/g;
const link = /!?\[([^\]\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\)/g;
const wikiLink = /!?\[\[(?:[^\]|\n]*\|)?([^\]\n]+)\]\]/g;
const delimited =
  /(?<![\p{L}\p{N}\\*_`~])(\*{1,3}|_{1,3}|`+|~~)(?![\s*_`~])((?:(?!\n\n)[^])*?[^\s\\])\1(?![\p{L}\p{N}*_`~])/gu;
const blockStart = /^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+)/gm;
const tableRow = /^[ \t]*\|.*$/gm;
const tableDashes = /^[\s|:-]+$/;

/**
 * A passage of Markdown as it reads: without the marks of emphasis, links, headings and tables, and with emphasis told. `marks` are
 * ranges of the passage as it is written (UTF-16, ascending, not overlapping) and stay on the words they are on.
 */
export function passagePieces(text: string, marks: readonly TextRange[]): readonly PassagePiece[] {
  const hidden: Hidden[] = [];
  const emphasis: TextRange[] = [];
  const strong: TextRange[] = [];
  if (text.length <= longest && special.test(text)) {
    findLinks(text, hidden);
    findTables(text, hidden);
    for (const { index, 0: start } of text.matchAll(blockStart)) hide(hidden, index, index + start.length);
    for (const { index } of text.matchAll(escaped)) hide(hidden, index, index + 1);
    findDelimited(text, 0, { hidden, emphasis, strong });
  }
  hidden.sort((a, b) => a.start - b.start);
  return cut(text, { hidden, marks, emphasis, strong });
}

function hide(hidden: Hidden[], start: number, end: number, instead = ''): void {
  if (end > start) hidden.push({ start, end, instead });
}

function findLinks(text: string, hidden: Hidden[]): void {
  for (const pattern of [wikiLink, link]) {
    for (const { index, 0: whole, 1: label = '' } of text.matchAll(pattern)) {
      const from = pattern === wikiLink ? whole.lastIndexOf(label) : whole.indexOf('[') + 1;
      hide(hidden, index, index + from);
      hide(hidden, index + from + label.length, index + whole.length);
    }
  }
}

function findTables(text: string, hidden: Hidden[]): void {
  for (const { index, 0: row } of text.matchAll(tableRow)) {
    if (tableDashes.test(row)) {
      hide(hidden, index, index + row.length);
      continue;
    }
    const [first, last] = [row.indexOf('|'), row.trimEnd().length - 1];
    for (const { index: at, 0: bar } of row.matchAll(/[ \t]*\|[ \t]*/g)) {
      const isEdge = at <= first || at + bar.trimEnd().length > last;
      hide(hidden, index + at, index + at + bar.length, isEdge ? '' : ' · ');
    }
  }
}

interface Found {
  readonly hidden: Hidden[];
  readonly emphasis: TextRange[];
  readonly strong: TextRange[];
}

/** Emphasis may stand within emphasis: what is between two marks is looked through as well. */
function findDelimited(text: string, offset: number, found: Found): void {
  for (const { index, 1: mark = '', 2: inner = '' } of text.matchAll(delimited)) {
    const [start, end] = [offset + index + mark.length, offset + index + mark.length + inner.length];
    hide(found.hidden, start - mark.length, start);
    hide(found.hidden, end, end + mark.length);
    if (mark.startsWith('`')) continue;
    if (!mark.startsWith('~')) {
      if (mark.length !== 2) found.emphasis.push({ start, end });
      if (mark.length !== 1) found.strong.push({ start, end });
    }
    findDelimited(inner, start, found);
  }
}

interface Layers {
  readonly hidden: readonly Hidden[];
  readonly marks: readonly TextRange[];
  readonly emphasis: readonly TextRange[];
  readonly strong: readonly TextRange[];
}

function cut(text: string, { hidden, marks, emphasis, strong }: Layers): readonly PassagePiece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...hidden, ...marks, ...emphasis, ...strong]) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  const holds = (ranges: readonly TextRange[], at: number): boolean =>
    ranges.some(({ start, end }) => start <= at && at < end);
  const pieces: PassagePiece[] = [];
  for (const [n, start] of sorted.entries()) {
    const end = sorted[n + 1];
    if (end === undefined) break;
    const cover = hidden.find((range) => range.start <= start && start < range.end);
    const shown = cover === undefined ? text.slice(start, end) : cover.start === start ? cover.instead : '';
    if (shown === '') continue;
    const piece = {
      text: shown,
      isMarked: holds(marks, start),
      isEmphasis: holds(emphasis, start),
      isStrong: holds(strong, start),
    };
    pieces.push(piece);
  }
  return pieces;
}
