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
  paragraphNumbers: v.optional(v.boolean(), false),
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
