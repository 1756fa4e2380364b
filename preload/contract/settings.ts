import * as v from 'valibot';
import { shellCall } from './method';

/** What the person has chosen, for every library; sizes in px, measure in em. */
export const Settings = v.strictObject({
  theme: v.optional(v.picklist(['system', 'light', 'dark', 'sepia', 'contrast', 'contrast-dark']), 'system'),
  readingSize: v.optional(v.pipe(v.number(), v.minValue(14), v.maxValue(26)), 18.5),
  readingMeasure: v.optional(v.pipe(v.number(), v.minValue(26), v.maxValue(46)), 35),
  paragraphNumbers: v.optional(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof Settings>;

export const settingsContract = {
  get: shellCall<Settings>()(v.strictObject({})),
  update: shellCall<Settings>()(v.strictObject({ patch: v.partial(Settings) })),
} as const;
