import * as v from 'valibot';
import { annotationColours, type Annotation } from '../../preload/contract/annotations';
import type { TextRange } from '../../preload/contract/search';
import { toJson } from '../storage';
import { outlineFromText, outlineToText, type Outline } from './anchoring/outline';
import { codePointsBefore, offsetOfCodePoint } from './codePoints';

/**
 * An annotation as it is kept. `orphanedIn` is the hash of the text it was not found in, null while it is anchored; `paragraph` the
 * number of the paragraph it begins in, `letters` where it stands among the letters that count, both in the text whose hash it
 * bears.
 */
export interface StoredAnnotation {
  readonly annotation: Annotation;
  readonly orphanedIn: string | null;
  readonly paragraph: number;
  readonly letters: TextRange;
}

/** Until it has been anchored in the text as it is. */
export const notYetAnchored = { orphanedIn: null, paragraph: 0, letters: { start: 0, end: 0 } } as const;

/** The annotations of an article, with the outlines of the texts they were anchored in, by hash. */
export interface AnchoredPage {
  readonly stored: readonly StoredAnnotation[];
  readonly outlines: ReadonlyMap<string, Outline>;
}

/** What an `annotations.json` holds. `foreign` are items of other tools: they are kept as they stand. */
export interface AnnotationFile extends AnchoredPage {
  readonly foreign: readonly unknown[];
}

const ours = 'https://commonplace.invalid/ns#';

/** The terms of the Web Annotation model, and those it has no word for. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  Object.fromEntries(
    ['textSha256', 'orphanedIn', 'paragraph', 'letters', 'chunks'].map((term) => [term, `${ours}${term}`]),
  ),
];

const Position = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });
const Quote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});
const Body = v.object({
  type: v.literal('TextualBody'),
  purpose: v.picklist(['commenting', 'tagging']),
  value: v.string(),
});

const Item = v.object({
  id: v.pipe(v.string(), v.regex(/^#a-[0-9a-z]+$/)),
  type: v.literal('Annotation'),
  created: v.string(),
  modified: v.string(),
  body: v.optional(v.array(Body), []),
  target: v.object({
    source: v.literal('text.md'),
    styleClass: v.optional(v.picklist(annotationColours), 'amber'),
    textSha256: v.string(),
    orphanedIn: v.optional(v.string()),
    paragraph: v.optional(v.number(), 0),
    letters: v.optional(v.object({ start: v.number(), end: v.number() }), { start: 0, end: 0 }),
    selector: v.tuple([Position, Quote]),
  }),
});
type Item = v.InferOutput<typeof Item>;

const Page = v.object({
  items: v.array(v.unknown()),
  chunks: v.optional(v.record(v.string(), v.string()), {}),
});

/**
 * Reads an `annotations.json`; null where it is none. Positions are turned from code points into UTF-16 offsets by `text`,
 * the text as it is now.
 */
export function parseAnnotationFile(json: string, article: string, text: string): AnnotationFile | null {
  const page = v.safeParse(Page, parsed(json));
  if (!page.success) return null;
  const stored: StoredAnnotation[] = [];
  const foreign: unknown[] = [];
  for (const raw of page.output.items) {
    const item = v.safeParse(Item, raw);
    if (item.success) stored.push(storedOf(item.output, article, text));
    else foreign.push(raw);
  }
  const outlines = Object.entries(page.output.chunks).map(
    ([textSha256, outline]) => [textSha256, outlineFromText(outline)] as const,
  );
  return { stored, foreign, outlines: new Map(outlines) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function storedOf(
  { id, created, modified, body, target }: Item,
  article: string,
  text: string,
): StoredAnnotation {
  const [position, quote] = target.selector;
  const orphanedIn = target.orphanedIn ?? null;
  return {
    orphanedIn,
    paragraph: target.paragraph,
    letters: target.letters,
    annotation: {
      id: id.slice(1),
      article,
      colour: target.styleClass,
      start: offsetOfCodePoint(text, position.start),
      end: offsetOfCodePoint(text, position.end),
      quote: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      textSha256: target.textSha256,
      comment: body.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
      tags: body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
      created,
      modified,
      state: orphanedIn === null ? 'anchored' : 'orphaned',
      paragraph: orphanedIn === null ? target.paragraph : null,
    },
  };
}

/** The text of an `annotations.json`: a page of Web Annotations (https://www.w3.org/TR/annotation-model/) in the order of the text. */
export function annotationFileText({ stored, foreign, outlines }: AnnotationFile, text: string): string {
  return toJson({
    '@context': context,
    type: 'AnnotationPage',
    chunks: Object.fromEntries(
      Array.from(outlines, ([textSha256, outline]) => [textSha256, outlineToText(outline)]),
    ),
    items: [...stored.map((entry) => itemOf(entry, text)), ...foreign],
  });
}

function itemOf({ annotation, orphanedIn, paragraph, letters }: StoredAnnotation, text: string): unknown {
  const { id, created, modified, comment, tags, colour, start, end, quote, prefix, suffix } = annotation;
  return {
    id: `#${id}`,
    type: 'Annotation',
    motivation: comment === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    body: [
      ...(comment === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: comment }]),
      ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ],
    target: {
      source: 'text.md',
      styleClass: colour,
      textSha256: annotation.textSha256,
      ...(orphanedIn === null ? {} : { orphanedIn }),
      paragraph,
      letters,
      selector: [
        {
          type: 'TextPositionSelector',
          start: codePointsBefore(text, start),
          end: codePointsBefore(text, end),
        },
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      ],
    },
  };
}
