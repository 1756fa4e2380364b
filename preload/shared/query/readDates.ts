/** A stretch of time, or why what was written is none. Bounds are inclusive partial dates; null is open. */
export type DatesRead =
  | { readonly kind: 'dates'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'wrong'; readonly reason: string };

const range = /^(?<from>\d{4}(?:-\d\d?(?:-\d\d?)?)?)?(?<dots>\.\.)?(?<to>\d{4}(?:-\d\d?(?:-\d\d?)?)?)?$/;
const howToWrite = 'write 2021, 2021-07, 2021-07-09 or 2021-06..2021-08';

/** Reads the value of `date:`, `before:` or `after:`. */
export function readDates(field: 'date' | 'before' | 'after', value: string): DatesRead {
  const match = range.exec(value);
  const [from, to] = [padded(match?.groups?.['from']), padded(match?.groups?.['to'])];
  if (match === null || (from === null && to === null))
    return { kind: 'wrong', reason: `“${value}” is no date: ${howToWrite}` };
  const reason = [from, to]
    .map((date) => (date === null ? null : whyNoDate(date)))
    .find((why) => why !== null);
  if (typeof reason === 'string') return { kind: 'wrong', reason };
  const only = from ?? to ?? '';
  if (field === 'before') return { kind: 'dates', from: null, to: dayBefore(only) };
  if (field === 'after') return { kind: 'dates', from: dayAfter(to ?? only), to: null };
  if (match.groups?.['dots'] === undefined) return { kind: 'dates', from, to: from };
  if (from !== null && to !== null && from > to.padEnd(from.length, '~'))
    return { kind: 'wrong', reason: `${from} comes after ${to}` };
  return { kind: 'dates', from, to };
}

/** `2021-7-9` is `2021-07-09`. */
function padded(date: string | undefined): string | null {
  return date === undefined ? null : date.replace(/-(\d)(?!\d)/g, '-0$1');
}

const monthNames = 'January February March April May June July August September October November December';

/** The English name of a month, by its number from 1. */
export function monthName(month: number): string {
  return monthNames.split(' ')[month - 1] ?? '';
}

function whyNoDate(date: string): string | null {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return null;
  if (month < 1 || month > 12) return `There is no month ${String(month)}`;
  const days = lastDay(year, month);
  if (day === undefined || (day >= 1 && day <= days)) return null;
  return `${monthName(month)} ${String(year)} has ${String(days)} days`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The last day before a partial date begins. */
function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return isoDay(year, month - 1, day - 1);
}

/** The first day after a partial date ends. */
function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return isoDay(year + 1, 0, 1);
  return day === undefined ? isoDay(year, month, 1) : isoDay(year, month - 1, day + 1);
}

/** Month and day may lie beyond their ends; the year is as it is, also below 100, which `Date.UTC` would take for the 1900s. */
function isoDay(year: number, monthIndex: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  return date.toISOString().slice(0, 10);
}
