import type { CslItem, CslName } from '../CslItem';
import { italic, styled, type StyledText } from '../StyledText';
import type { CitationStyle } from './CitationStyle';
import {
  americanDate,
  commas,
  curled,
  dateParts,
  isAuthor,
  isPublication,
  monthName,
  quoted,
  sentences,
  shortName,
  shortTitle,
} from './parts';

/** Publication Manual of the American Psychological Association (7th edition, chapters 8 to 10). */
export const apa: CitationStyle = {
  name: 'APA',
  listTitle: 'References',
  isAlphabetical: true,
  reference: (item) => {
    const names = referenceNames(item);
    const title = item.type === 'article-newspaper' ? styled(curled(item.title)) : italic(curled(item.title));
    const date = `(${referenceDate(item)})`;
    const head = names === '' ? sentences(title, date) : sentences(styled(names, ' ', date), title);
    const where = sentences(whereOf(item));
    const address = addressOf(item);
    // No full stop after an address: it would be taken for a part of it.
    return [where, address].reduce<StyledText>(
      (text, part) => (part.length === 0 ? text : styled(text, ' ', part)),
      head,
    );
  },
  citation: (item, at) => {
    const year = item.issued === undefined ? 'n.d.' : String(item.issued['date-parts'][0][0]);
    const place = at === null ? '' : `, para. ${String(at.paragraph)}`;
    return styled('(', commas(citedAs(item), `${year}${place}`), ')');
  },
};

/** `Doe, J.`, `Doe, J., & Smith, J.`; of more than twenty the first nineteen and the last. */
function referenceNames({ author = [] }: CslItem): string {
  const names = author.map(initialledName);
  const last = names.at(-1) ?? '';
  if (names.length === 0) return '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  const joined = names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
  return joined.endsWith('.') ? joined : `${joined}.`;
}

function initialledName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = (name.given ?? '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .map((half) => `${half.charAt(0).toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
  return [name.family, initials, name.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** `2021, July 9`; of a book the year; `n.d.` where it has none. */
function referenceDate({ issued, type }: CslItem): string {
  if (issued === undefined) return 'n.d.';
  const { year, month, day } = dateParts(issued);
  if (month === undefined || type === 'book') return String(year);
  return `${String(year)}, ${monthName(month)}${day === undefined ? '' : ` ${String(day)}`}`;
}

/** Where it appeared; who published or runs it is not said again where it is the author. */
function whereOf(item: CslItem): StyledText | string {
  const where = item['container-title'];
  const named = where ?? item.publisher;
  if (named !== undefined && isAuthor(item, named)) return '';
  if (isPublication(item)) return item.publisher ?? item['publisher-place'] ?? '';
  if (where === undefined) return item['publisher-place'] ?? '';
  return item.type === 'article-newspaper' ? italic(where) : where;
}

/** The address; of a page without a date with the day it was looked at, for it may change. */
function addressOf({ URL: url, issued, accessed, type }: CslItem): StyledText {
  if (url === undefined) return [];
  if (issued !== undefined || accessed === undefined || type !== 'webpage') return styled(url);
  return styled(`Retrieved ${americanDate(accessed)}, from ${url}`);
}

/** Who, or else what, a citation in brackets names. */
function citedAs(item: CslItem): StyledText {
  const [first, second, third] = item.author ?? [];
  if (first === undefined) {
    const title = shortTitle(item.title);
    return item.type === 'article-newspaper' ? styled(quoted(title, ',')) : italic(title);
  }
  if (third !== undefined) return styled(`${shortName(first)} et al.`);
  return styled(second === undefined ? shortName(first) : `${shortName(first)} & ${shortName(second)}`);
}
