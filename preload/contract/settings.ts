import * as v from 'valibot';
import { CitationStyleId } from './citations';
import { shellCall } from './method';

/** A column of the table of articles; the title comes first and is always there. */
export const ListColumn = v.picklist([
  'date',
  'place',
  'author',
  'source',
  'tags',
  'added',
  'lastRead',
  'words',
  'language',
  'format',
]);
export type ListColumn = v.InferOutput<typeof ListColumn>;

/** What the person has chosen, for every library; sizes in px, measure in em. */
export const Settings = v.strictObject({
  theme: v.optional(v.picklist(['system', 'light', 'dark', 'sepia', 'contrast', 'contrast-dark']), 'system'),
  readingSize: v.optional(v.pipe(v.number(), v.minValue(14), v.maxValue(26)), 18.5),
  readingMeasure: v.optional(v.pipe(v.number(), v.minValue(26), v.maxValue(46)), 35),
  /** The height of a line, as a multiple of the size of the text. */
  readingLeading: v.optional(v.pipe(v.number(), v.minValue(1.3), v.maxValue(2)), 1.62),
  readingFont: v.optional(v.picklist(['literata', 'inter', 'system-serif', 'system-sans']), 'literata'),
  readingJustified: v.optional(v.boolean(), false),
  readingHyphenated: v.optional(v.boolean(), false),
  paragraphNumbers: v.optional(v.boolean(), false),
  /** Where a press on a row or Enter opens an article. */
  openArticles: v.optional(v.picklist(['tab', 'newTab', 'beside']), 'tab'),
  /** The size of the whole window, per cent. */
  interfaceScale: v.optional(v.picklist([90, 100, 110, 125, 150]), 100),
  /** How articles are listed: rows of two lines, or a table of the columns chosen. */
  listMode: v.optional(v.picklist(['rows', 'table']), 'rows'),
  listColumns: v.optional(v.array(ListColumn), ['date', 'place', 'source', 'tags']),
  /** By the id of a command: the keys chosen for it, or null for none; commands not named keep their own. */
  shortcuts: v.optional(v.record(v.string(), v.nullable(v.string())), {}),
  citationStyle: v.optional(CitationStyleId, 'chicago'),
});
export type Settings = v.InferOutput<typeof Settings>;

export const settingsContract = {
  get: shellCall<Settings>()(v.strictObject({})),
  update: shellCall<Settings>()(v.strictObject({ patch: v.partial(Settings) })),
} as const;
