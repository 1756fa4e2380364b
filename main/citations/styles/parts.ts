import type { CslDate, CslItem, CslName } from '../CslItem';
import { plainOf, styled, type StyledText } from '../StyledText';

/** `Doe, Jane` or `Jane Doe`; others as they are written. */
export function fullName(name: CslName, order: 'given first' | 'family first'): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  const parts =
    order === 'given first' ? [[given, family].filter(Boolean).join(' '), suffix] : [family, given, suffix];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** What a citation in brackets calls somebody. */
export function shortName(name: CslName): string {
  return 'literal' in name ? name.literal : name.family;
}

/** `A`, `A and B`, `A, B, and C`; `and` is the word between the last two. */
export function listed(names: readonly string[], and: string): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1) ?? ''}`;
}

const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month from 1 to 12. */
export function monthName(month: number): string {
  return longMonths[month - 1] ?? '';
}

/** Year, month and day of a date, as far as it goes. */
export function dateParts(date: CslDate): {
  year: number;
  month: number | undefined;
  day: number | undefined;
} {
  const [[year, month, day]] = date['date-parts'];
  return { year, month, day };
}

/** `July 9, 2021`, `July 2021`, `2021`. */
export function americanDate(date: CslDate): string {
  const { year, month, day } = dateParts(date);
  if (month === undefined) return String(year);
  return day === undefined
    ? `${monthName(month)} ${String(year)}`
    : `${monthName(month)} ${String(day)}, ${String(year)}`;
}

/** A title within quotation marks: its own become single ones. The mark that ends it stands within all of them. */
export function quoted(title: string, ends: string): string {
  const inner = nested(title).replace(/[.,]$/, '');
  return `“${/[?!…]’?$/.test(inner) && ends === '.' ? inner : endedWith(inner, ends)}”`;
}

/** Words as they stand within quotation marks: their own become single ones. */
export function nested(words: string): string {
  return curled(words).replace(/“([^”]*)”/g, '‘$1’');
}

/** Typewriter's quotation marks as a printed page has them. */
export function curled(text: string): string {
  return text.replace(/"([^"]*)"/g, '“$1”');
}

/** Text with a full stop or comma after it: before the quotation marks it ends in, as American manuals want it. */
function endedWith(text: string, mark: string): string {
  const marks = /[”’]+$/.exec(text)?.[0] ?? '';
  // What may be an apostrophe is no quotation mark.
  const isQuotation = marks.includes('”') || (marks === '’' && text.includes('‘'));
  return isQuotation ? `${text.slice(0, -marks.length)}${mark}${marks}` : `${text}${mark}`;
}

/** Sentences one after the other, each with its full stop unless it ends in a mark of its own. */
export function sentences(...parts: readonly (StyledText | string | null)[]): StyledText {
  const texts = parts.map((part) => styled(part)).filter((part) => plainOf(part) !== '');
  return texts.flatMap((part, at) => styled(at === 0 ? '' : ' ', sentence(part)));
}

function sentence(part: StyledText): StyledText {
  const text = plainOf(part);
  if (/[.?!…][”’]*$/.test(text)) return part;
  const last = part.at(-1);
  if (last === undefined || !/[”’]$/.test(text)) return styled(part, '.');
  return [...part.slice(0, -1), { ...last, text: endedWith(last.text, '.') }];
}

/** Parts of one sentence, between commas. */
export function commas(...parts: readonly (StyledText | string | null)[]): StyledText {
  const texts = parts.map((part) => styled(part)).filter((part) => plainOf(part) !== '');
  return texts.flatMap((part, at) => {
    const before = at === 0 ? '' : plainOf(texts[at - 1] ?? []);
    return styled(at === 0 ? '' : /,[”’]*$/.test(before) ? ' ' : ', ', part);
  });
}

export function isPublication({ type }: CslItem): boolean {
  return type === 'report' || type === 'book';
}

/** True where an institution is the only author, and `name` is its name. */
export function isAuthor({ author = [] }: CslItem, name: string): boolean {
  const [only, ...others] = author;
  return only !== undefined && others.length === 0 && 'literal' in only && only.literal === name;
}

/**
 * A title short enough for brackets: five of its words, or those before its subtitle; a quotation that begins in them goes on to
 * its end.
 */
export function shortTitle(title: string): string {
  const words = curled(title).split(/\s+/);
  let count = 1;
  while (count < words.length && goesOn(words.slice(0, count))) count++;
  return words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:–—]+$/, '');
}

function goesOn(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return true;
  return words.length < 5 && !/[:;?!–—]$/.test(text);
}
