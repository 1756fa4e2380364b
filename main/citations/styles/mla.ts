import type { CslDate, CslItem } from '../CslItem';
import { italic, styled, type StyledText } from '../StyledText';
import type { CitationStyle } from './CitationStyle';
import {
  commas,
  curled,
  dateParts,
  fullName,
  isAuthor,
  isPublication,
  monthName,
  quoted,
  sentences,
  shortName,
  shortTitle,
} from './parts';

/** MLA Handbook (9th edition, chapters 5 and 6). */
export const mla: CitationStyle = {
  name: 'MLA',
  listTitle: 'Works Cited',
  isAlphabetical: true,
  reference: (item) => {
    const where = item['container-title'];
    const title = isPublication(item) ? italic(curled(item.title)) : quoted(item.title, '.');
    const container = isPublication(item)
      ? (item.publisher ?? item['publisher-place'] ?? '')
      : where === undefined
        ? (item['publisher-place'] ?? '')
        : italic(where);
    const date = dateOf(item);
    const rest = commas(container, date, item.URL?.replace(/^https?:\/\//, '') ?? null);
    return sentences(referenceNames(item), title, rest, accessOf(item));
  },
  citation: (item, at) => {
    const place = at === null ? null : `par. ${String(at.paragraph)}`;
    return styled('(', commas(citedAs(item, place !== null), place), ')');
  },
};

/** `Doe, Jane`, `Doe, Jane, and John Smith`; of three and more the first. Who published a work is not named as its author as well. */
function referenceNames(item: CslItem): string {
  const [first, second, third] = item.author ?? [];
  if (first === undefined || isPublishedByAuthor(item)) return '';
  const lead = fullName(first, 'family first');
  if (third !== undefined) return `${lead}, et al.`;
  return second === undefined ? lead : `${lead}, and ${fullName(second, 'given first')}`;
}

function isPublishedByAuthor(item: CslItem): boolean {
  return item.publisher !== undefined && isAuthor(item, item.publisher);
}

/** `9 July 2021`, `Sept. 2021`, `2021`: months of more than four letters are cut. */
function britishDate(date: CslDate): string {
  const { year, month, day } = dateParts(date);
  if (month === undefined) return String(year);
  const name = monthName(month);
  const short = name.length <= 4 ? name : month === 9 ? 'Sept.' : `${name.slice(0, 3)}.`;
  return [day, short, year].filter((part) => part !== undefined).join(' ');
}

function dateOf({ issued, type }: CslItem): string | null {
  if (issued === undefined) return null;
  return type === 'book' ? String(dateParts(issued).year) : britishDate(issued);
}

/** What was looked at on a day is said where nothing says when it appeared. */
function accessOf({ issued, accessed, URL: url }: CslItem): string | null {
  if (issued !== undefined || accessed === undefined || url === undefined) return null;
  return `Accessed ${britishDate(accessed)}`;
}

function citedAs(item: CslItem, goesOn: boolean): StyledText {
  const [first, second, third] = item.author ?? [];
  if (first === undefined || isPublishedByAuthor(item)) {
    const title = shortTitle(item.title.replace(/^(?:the|an?)\s+/i, ''));
    return isPublication(item) ? italic(title) : styled(quoted(title, goesOn ? ',' : ''));
  }
  if (third !== undefined) return styled(`${shortName(first)} et al.`);
  return styled(second === undefined ? shortName(first) : `${shortName(first)} and ${shortName(second)}`);
}
