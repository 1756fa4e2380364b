import * as v from 'valibot';
import { change, question } from './method';

/** A query kept under a name: a folder that fills itself. `count` is how many it finds now. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly count: number;
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

export const savedSearchesContract = {
  list: question<readonly SavedSearch[]>()(v.strictObject({})),
  /** Keeps a query; without a name it is called by what it says. */
  save: change<{ readonly id: string }>()(
    v.strictObject({
      query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20_000)),
      name: v.optional(name),
    }),
  ),
  rename: change<void>()(v.strictObject({ id, name })),
  remove: change<void>()(v.strictObject({ id })),
} as const;
