import * as v from 'valibot';
import { change, question } from './method';

/** A long task. `done` of `total` files (total null while still counting); `rate` a second. */
export interface Job {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  readonly total: number | null;
  readonly failed: number;
  readonly rate: number | null;
  readonly cancellable: boolean;
}

export const jobsContract = {
  list: question<readonly Job[]>()(v.strictObject({})),
  cancel: change<void>()(v.strictObject({ id: v.string() })),
} as const;
