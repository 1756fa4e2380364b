import type { ArticleFormat, ArticleType } from '../../../preload/contract/article';
import { assembleArticle } from '../assembleArticle';
import type { ParsedArticle } from '../ParsedArticle';
import { pageText } from './pageText';

/** A work as a list of references describes it. Empty and missing mean the same. */
export interface Reference {
  /** Nothing where none of ours is near enough. */
  readonly type: ArticleType | undefined;
  readonly title: string;
  readonly authors: readonly string[];
  /** As `readDate` reads it. */
  readonly date: string;
  /** The journal, newspaper or book it is in. */
  readonly container: string;
  readonly publisher: string;
  readonly place: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly doi: string;
  readonly url: string;
  readonly language: string;
  readonly abstract: string;
  readonly notes: readonly string[];
  readonly keywords: readonly string[];
}

/**
 * A reference as an article: its abstract is the text. One without an abstract is kept too, as a line that describes the work, with
 * a remark that says so: a list of references loses none.
 */
export function referenceArticle(
  reference: Reference,
  format: ArticleFormat,
  name: string,
  encoding: string,
): ParsedArticle {
  const { abstract, notes, doi, url } = reference;
  const hasAbstract = abstract.trim() !== '';
  const body = [hasAbstract ? abstract : description(reference), ...notes].filter(
    (part) => part.trim() !== '',
  );
  return assembleArticle({
    format,
    encoding,
    name,
    stated: {
      title: reference.title,
      author: reference.authors.join(', '),
      date: reference.date,
      place: reference.place,
      source: reference.container || reference.publisher,
      language: reference.language,
      type: reference.type,
      url:
        url ||
        (doi === ''
          ? ''
          : `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')}`),
      tags: reference.keywords,
    },
    text: body.map((part) => pageText(part)).join('\n\n'),
    remarks: hasAbstract
      ? []
      : [
          'The reference holds no abstract: the text only describes the work. Import the work itself to read it.',
        ],
  });
}

/** The work in a line, such as `Jane Roe, Quiet moorings, Harbour Review 12 (3), 2021, 4–9.` */
function description(reference: Reference): string {
  const { title, authors, date, container, publisher, volume, issue, pages, doi } = reference;
  const journal = [container || publisher, volume, issue === '' ? '' : `(${issue})`].filter(
    (part) => part !== '',
  );
  const parts = [
    authors.join(', '),
    title,
    journal.join(' '),
    date.slice(0, 4),
    pages,
    doi === '' ? '' : `doi:${doi}`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** `Roe, Jane` as `Jane Roe`. */
export function nameInOrder(written: string): string {
  const [family = '', given, suffix] = written.split(',').map((part) => part.trim());
  return given === undefined || given === '' ? family : [given, family, suffix].filter(Boolean).join(' ');
}
