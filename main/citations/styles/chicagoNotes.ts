import type { CslItem } from '../CslItem';
import { italic, styled, type StyledText } from '../StyledText';
import type { CitationStyle, Locator } from './CitationStyle';
import { americanDate, commas, curled, fullName, isPublication, listed, quoted, sentences } from './parts';

/** Chicago Manual of Style, notes and bibliography (17th edition, chapter 14). */
export const chicagoNotes: CitationStyle = {
  name: 'Chicago (notes)',
  listTitle: 'Bibliography',
  isAlphabetical: true,
  reference: (item) => {
    const { title, URL: url } = item;
    if (isPublication(item))
      return sentences(bibliographyNames(item), italic(curled(title)), imprint(item), url ?? null);
    const where = item['container-title'];
    const head = sentences(bibliographyNames(item), quoted(title, '.'));
    const isPaper = item.type === 'article-newspaper';
    // A paper goes on with its date after a comma, a site with a new sentence.
    const rest = isPaper
      ? sentences(commas(where === undefined ? placeOf(item) : italic(where), dateOf(item)), url ?? null)
      : sentences(where ?? placeOf(item), dateOf(item).replace(/^a/, 'A'), url ?? null);
    return styled(head, ' ', rest);
  },
  citation: (item, at) => {
    const { title, URL: url } = item;
    const where = item['container-title'];
    const ends = commas(locatorOf(at), url ?? null);
    const parts = isPublication(item)
      ? commas(noteNames(item), styled(italic(curled(title)), ' (', imprint(item), ')'), ends)
      : commas(
          noteNames(item),
          quoted(title, ','),
          where === undefined ? placeOf(item) : item.type === 'article-newspaper' ? italic(where) : where,
          dateOf(item),
          ends,
        );
    return sentences(parts);
  },
};

function noteNames({ author = [] }: CslItem): string {
  const names = author.map((name) => fullName(name, 'given first'));
  return names.length > 3 ? `${names[0] ?? ''} et al.` : listed(names, 'and');
}

/** The first by family name, for the alphabet; beyond ten authors the first seven. */
function bibliographyNames({ author = [] }: CslItem): string {
  const names = author.map((name, at) => fullName(name, at === 0 ? 'family first' : 'given first'));
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  return names.length === 2 ? names.join(', and ') : listed(names, 'and');
}

/** `Kabul: Ministry of Defence, 2021`. */
function imprint(item: CslItem): StyledText {
  const place = item['publisher-place'];
  const house = [place, item.publisher].filter((part) => part !== undefined).join(': ');
  const year = item.issued === undefined ? 'n.d.' : String(item.issued['date-parts'][0][0]);
  return commas(house, year);
}

function placeOf(item: CslItem): string | null {
  return item['publisher-place'] ?? null;
}

/** The day it appeared; of a page without one, the day it was looked at. */
function dateOf({ issued, accessed, type }: CslItem): string {
  if (issued !== undefined) return americanDate(issued);
  return accessed !== undefined && type === 'webpage' ? `accessed ${americanDate(accessed)}` : 'n.d.';
}

function locatorOf(at: Locator | null): string | null {
  return at === null ? null : `para. ${String(at.paragraph)}`;
}
