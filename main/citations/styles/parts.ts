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

/** A title within quotation marks: its own become single ones. */
export function quoted(title: string, ends: string): string {
  const inner = title
    .replace(/“([^”]*)”/g, '‘$1’')
    .replace(/"([^"]*)"/g, '‘$1’')
    .replace(/[.,]$/, '');
  const isClosed = /[?!…]$/.test(inner) && ends === '.';
  return `“${inner}${isClosed ? '' : ends}”`;
}

/** Sentences one after the other, each with its full stop unless it ends in a mark of its own. */
export function sentences(...parts: readonly (StyledText | string | null)[]): StyledText {
  const texts = parts.map((part) => styled(part)).filter((part) => plainOf(part) !== '');
  return texts.flatMap((part, at) => {
    const isEnded = /[.?!…][”’]?$/.test(plainOf(part));
    return styled(at === 0 ? '' : ' ', part, isEnded ? '' : '.');
  });
}

/** Parts of one sentence, between commas. */
export function commas(...parts: readonly (StyledText | string | null)[]): StyledText {
  const texts = parts.map((part) => styled(part)).filter((part) => plainOf(part) !== '');
  return texts.flatMap((part, at) => {
    const before = at === 0 ? '' : plainOf(texts[at - 1] ?? []);
    return styled(at === 0 ? '' : /,[”’]?$/.test(before) ? ' ' : ', ', part);
  });
}

export function isPublication({ type }: CslItem): boolean {
  return type === 'report' || type === 'book';
}

/** A title short enough for brackets: its first words, without a leading article. */
export function shortTitle(title: string): string {
  const words = title
    .replace(/^(?:the|an?)\s+/i, '')
    .split(/[:;.?!–—]\s/)[0]
    ?.split(/\s+/);
  const short = (words ?? []).slice(0, 5).join(' ');
  return short.replace(/[,;:]$/, '');
}
