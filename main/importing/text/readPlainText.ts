import type { Derived } from '../ParsedArticle';
import { readByline, readDateLabel } from './byline';
import { readDateline } from './dateline';
import { paragraphBlocks } from './paragraphBlocks';
import { readDate } from '../../../preload/shared/dates';
import { isTitleLine, titleFromText } from './title';

/** What the words of a text say about it, and its paragraphs without the lines that only say so. */
export interface PlainText {
  readonly title: Derived<string> | null;
  readonly date: Derived<string> | null;
  readonly place: Derived<string> | null;
  readonly author: Derived<string> | null;
  readonly source: Derived<string> | null;
  readonly paragraphs: readonly string[];
  readonly remarks: readonly string[];
}

interface Reading {
  title: string | null;
  date: string | null;
  place: string | null;
  author: string | null;
  source: string | null;
  readonly remarks: string[];
}

/** How many lines of a head (title, byline, date) may come before the text itself. */
const headBlocks = 6;

/** Reads plain text: title line, byline, `Published:` line and dateline at its head, then its paragraphs. */
export function readPlainText(text: string): PlainText {
  const reading: Reading = { title: null, date: null, place: null, author: null, source: null, remarks: [] };
  const blocks = [...paragraphBlocks(takeDateline(text, reading))];
  for (let head = 0; head < headBlocks && blocks.length > 1; head++) {
    if (!takeHeadBlock(blocks[0] ?? '', reading)) break;
    blocks.shift();
  }
  if (blocks[0] !== undefined) {
    const rest = takeDateline(blocks[0], reading);
    if (rest.trim() === '') blocks.shift();
    else blocks[0] = rest;
  }
  const title = reading.title ?? (blocks[0] === undefined ? null : titleFromText(blocks[0]));
  return {
    title: derived(title),
    date: derived(reading.date),
    place: derived(reading.place),
    author: derived(reading.author),
    source: derived(reading.source),
    paragraphs: blocks,
    remarks: reading.remarks,
  };
}

/** Takes a block of the head into the reading; false where the text itself begins. */
function takeHeadBlock(block: string, reading: Reading): boolean {
  const author = readByline(block);
  if (author !== null && reading.author === null) {
    reading.author = author;
    return true;
  }
  const label = readDateLabel(block);
  if (label !== null && takeDate(label, reading)) return true;
  if (!block.includes('\n') && block.length < 40 && reading.date === null && takeDate(block, reading))
    return true;
  if (reading.title !== null || reading.place !== null || !isTitleLine(block) || readDateline(block) !== null)
    return false;
  reading.title = block.trim();
  return true;
}

function takeDate(written: string, reading: Reading): boolean {
  const { date, remark } = readDate(written);
  if (remark !== null) reading.remarks.push(remark);
  if (date === null) return remark !== null;
  reading.date ??= date;
  return true;
}

function takeDateline(text: string, reading: Reading): string {
  const dateline = reading.place === null ? readDateline(text) : null;
  if (dateline === null) return text;
  reading.place = dateline.place === '' ? null : dateline.place;
  reading.date ??= dateline.date;
  reading.source ??= dateline.source;
  if (dateline.remark !== null && reading.date === null) reading.remarks.push(dateline.remark);
  return text.slice(dateline.length);
}

function derived(value: string | null): Derived<string> | null {
  return value === null ? null : { value, provenance: 'from text' };
}
