import { monthNumber, monthPattern, partialDate } from '../../../preload/shared/dates';

/**
 * What a dateline says. `length` is how many characters of the text it takes up, with the dash after it. `date` is null where
 * none, or no whole one, is stated; `source` is the agency in brackets.
 */
export interface Dateline {
  readonly place: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly remark: string | null;
  readonly length: number;
}

/** The first line of some agencies' dumps: ` date 2021-07-09 Washington :`. */
const dumpLine = /^\s*date\s+(\d{4})-(\d\d)-(\d\d)\s+([^\n:]*?)\s*:[ \t]*(?:\n|$)/i;

const place = String.raw`(?<place>\p{Lu}[\p{L}.'’ -]*(?:,\s*(?!${monthPattern}\s+\d)[\p{L}][\p{L}.'’ -]*?)?)`;
const date = String.raw`(?<month>${monthPattern})\s+(?<day>\d{1,2})(?:,?\s+(?<year>\d{4}))?`;
const dayFirst = String.raw`(?<day2>\d{1,2})\s+(?<month2>${monthPattern})(?:,?\s+(?<year2>\d{4}))?`;
const agency = String.raw`(?:,?\s*(?:\((?<agency>[^()\n]{2,40})\)|(?<agency2>Reuters?|AP|AFP|UPI|DPA|TASS|Xinhua)))?`;
/** `WASHINGTON, July 9, 2021 (AP) —`; the dash ends it. */
const agencyLine = new RegExp(
  String.raw`^[*\s]*${place}\s*,?\s+(?:${date}|${dayFirst}|(?<year3>\d{4}))${agency}\s*(?:--+|[-–—])\s*`,
  'iu',
);
/** `WASHINGTON (AP) —`: no date, and so the agency is what tells it from a sentence. */
const undatedLine = new RegExp(
  String.raw`^[*\s]*(?<place>\p{Lu}[\p{Lu}.'’ -]+(?:,\s*[\p{L}.'’ ]+?)?)\s*\((?<agency>[^()\n]{2,40})\)\s*(?:--+|[-–—])\s*`,
  'u',
);
const longestPlace = 60;

/** The dateline a text begins with, or null. Grammar: see the patterns above; a place is at most 60 characters long. */
export function readDateline(text: string): Dateline | null {
  const dump = dumpLine.exec(text);
  if (dump) {
    const stated = partialDate(Number(dump[1]), Number(dump[2]), Number(dump[3]));
    return { place: dump[4] ?? '', date: stated, source: null, remark: null, length: dump[0].length };
  }
  const match = agencyLine.exec(text.slice(0, 300)) ?? undatedLine.exec(text.slice(0, 300));
  const groups = match?.groups;
  if (match === null || groups === undefined || (groups['place'] ?? '').length > longestPlace) return null;
  if (!startsLikeDateline(groups['place'] ?? '')) return null;
  return {
    place: placeName(groups['place'] ?? ''),
    ...datePart(groups),
    source: agencyName(groups['agency'] ?? groups['agency2'] ?? null),
    length: match[0].length,
  };
}

/** Words a place's name has in small letters. */
const smallWords = new Set([
  'de',
  'do',
  'da',
  'del',
  'la',
  'le',
  'les',
  'of',
  'on',
  'upon',
  'and',
  'the',
  'sur',
  'am',
  'an',
  'der',
]);

/** A sentence can begin with words and a date too. A dateline begins in capitals, or all its words are capitalised, or it is one or two words. */
function startsLikeDateline(written: string): boolean {
  const words = written.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 6 || !/^\P{Ll}/u.test(written)) return false;
  if (/^[*\s]*\p{Lu}{2}/u.test(written) || words.length <= 2) return true;
  return words.every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && smallWords.has(word)));
}

function datePart(groups: Readonly<Record<string, string | undefined>>): Pick<Dateline, 'date' | 'remark'> {
  const year = groups['year'] ?? groups['year2'] ?? groups['year3'];
  const month = monthNumber(groups['month'] ?? groups['month2'] ?? '');
  const day = groups['day'] ?? groups['day2'];
  if (month === null) return { date: year === undefined ? null : partialDate(Number(year)), remark: null };
  if (year === undefined) {
    const written = `${groups['month'] ?? groups['month2'] ?? ''} ${day ?? ''}`;
    return { date: null, remark: `The dateline says “${written}” without a year; the date was left out.` };
  }
  return { date: partialDate(Number(year), month, Number(day)), remark: null };
}

/** `NEW YORK, N.Y.` as a name: `New York, N.Y.`. Initials stay; words written small stay. */
export function placeName(written: string): string {
  return written
    .replace(/^[*\s]+|[\s,]+$/g, '')
    .replace(/\s+,/g, ',')
    .replace(/[\p{L}’']+\.?(?:\p{L}\.)*/gu, (word) =>
      /^(?:\p{Lu}\.)+/u.test(word) ? word : capitalised(word),
    );
}

function capitalised(word: string): string {
  if (word !== word.toUpperCase() && /^\p{Lu}/u.test(word)) return word;
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function agencyName(written: string | null): string | null {
  return written?.trim() ?? null;
}
