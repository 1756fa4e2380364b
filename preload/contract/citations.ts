import * as v from 'valibot';
import { ArticleId } from './article';
import { question } from './method';

export const citationStyles = ['chicago', 'apa', 'mla'] as const;
/** How sources are cited: Chicago (notes and bibliography), APA or MLA. */
export const CitationStyleId = v.picklist(citationStyles);
export type CitationStyleId = v.InferOutput<typeof CitationStyleId>;

export const referenceFormats = ['csl-json', 'bibtex', 'ris'] as const;
/** A format other programs take references in. */
export const ReferenceFormat = v.picklist(referenceFormats);
export type ReferenceFormat = v.InferOutput<typeof ReferenceFormat>;

/** The same words as plain text and as a piece of HTML: what a clipboard holds. */
export interface FormattedText {
  readonly text: string;
  readonly html: string;
}

const ids = v.pipe(v.array(ArticleId), v.minLength(1));

export const citationsContract = {
  /** The references of articles, one a paragraph, in the order their style lists them. */
  references: question<FormattedText>()(v.strictObject({ ids, style: CitationStyleId })),
  /** The citation of an article as it stands in a note or in brackets; `paragraph` names a place in it. */
  cite: question<FormattedText>()(
    v.strictObject({
      id: ArticleId,
      style: CitationStyleId,
      paragraph: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
    }),
  ),
  /** Words selected in an article, in quotation marks, with the citation of the paragraph they stand in. */
  quote: question<FormattedText>()(
    v.strictObject({
      id: ArticleId,
      style: CitationStyleId,
      words: v.pipe(v.string(), v.maxLength(100_000)),
    }),
  ),
  /** The references of articles as another program reads them. */
  exported: question<string>()(v.strictObject({ ids, format: ReferenceFormat })),
} as const;
