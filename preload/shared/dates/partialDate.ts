/** Reads dates strictly: what could mean two days is reported, never guessed. */

const months: Readonly<Record<string, number>> = Object.fromEntries(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, index + 1]),
);

/** Matches an English month name, long or short, with or without its full stop. */
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** The number of a month by its English name, or null. */
export function monthNumber(name: string): number | null {
  return months[name.slice(0, 3).toLowerCase()] ?? null;
}

/** `YYYY[-MM[-DD]]`, or null for a day that does not exist. */
export function partialDate(year: number, month?: number, day?: number): string | null {
  if (year < 1000 || year > 2999) return null;
  const pad = (n: number): string => String(n).padStart(2, '0');
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${String(year)}-${pad(month)}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

/** A date read, or a sentence about why it was not. */
export interface ReadDate {
  readonly date: string | null;
  readonly remark: string | null;
}

const isoDate = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*)?$/;
const monthFirst = new RegExp(
  `^(?:[a-z]+,?\\s+)?(${monthPattern})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`,
  'i',
);
const dayFirst = new RegExp(
  `^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${monthPattern}),?\\s+(\\d{4})\\b`,
  'i',
);
const monthOnly = new RegExp(`^(${monthPattern})\\s+(\\d{4})$`, 'i');
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/;

/** Reads a whole string as a date: ISO, `July 9, 2021`, `Fri, 9 Jul 2021 …`, `July 2021`, `9.7.2021`, or an unambiguous `13/7/2021`. */
export function readDate(written: string): ReadDate {
  const text = written.trim();
  const found = (date: string | null): ReadDate => ({
    date,
    remark: date === null ? `The date “${text}” does not exist; it was left out.` : null,
  });
  const iso = isoDate.exec(text);
  if (iso) return found(partialDate(Number(iso[1]), number(iso[2]), number(iso[3])));
  const named = monthFirst.exec(text);
  if (named) return found(partialDate(Number(named[3]), monthNumber(named[1] ?? '') ?? 0, Number(named[2])));
  const day = dayFirst.exec(text);
  if (day) return found(partialDate(Number(day[3]), monthNumber(day[2] ?? '') ?? 0, Number(day[1])));
  const month = monthOnly.exec(text);
  if (month) return found(partialDate(Number(month[2]), monthNumber(month[1] ?? '') ?? 0));
  const points = dotted.exec(text);
  if (points) return found(partialDate(Number(points[3]), Number(points[2]), Number(points[1])));
  const slashes = slashed.exec(text);
  if (slashes) return slashedDate(text, Number(slashes[1]), Number(slashes[2]), Number(slashes[3]));
  return { date: null, remark: null };
}

function slashedDate(text: string, a: number, b: number, year: number): ReadDate {
  const dayMonth = partialDate(year, b, a);
  const monthDay = partialDate(year, a, b);
  if (dayMonth !== null && monthDay !== null && dayMonth !== monthDay) {
    return { date: null, remark: `The date “${text}” could be ${dayMonth} or ${monthDay}; it was left out.` };
  }
  const date = dayMonth ?? monthDay;
  return { date, remark: date === null ? `The date “${text}” does not exist; it was left out.` : null };
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
