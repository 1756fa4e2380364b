import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ArticleStore, checkLibrary } from '../../../main/library';
import { JobList } from '../../../main/jobs';
import { fileOperations, LibraryFolder, replaceFileOperations } from '../../../main/storage';
import { RecordedOperations, type FileEvent } from '../../support/crash/RecordedOperations';
import { below, oneOf, seededRandom } from '../../support/crash/seededRandom';
import { SimulatedDisk, type Loss } from '../../support/crash/SimulatedDisk';
import { StoreJourney, stateOf, type StoreState } from '../../support/crash/storeJourney';

/** One run a seed; of those that stand here, two found faults once. */
const seeds = (process.env['COMMONPLACE_SEED'] ?? '20261125,4,18').split(',').map(Number);
const cuts = Number(process.env['COMMONPLACE_CUTS'] ?? 20);
const steps = 40;

const folder = mkdtempSync(join(tmpdir(), 'commonplace-cut-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What was answered, and how many events there were by then. */
interface Answered {
  readonly events: number;
  readonly state: StoreState;
}

async function recordJourney(
  root: string,
  seed: number,
): Promise<{ readonly events: readonly FileEvent[]; readonly answers: readonly Answered[] }> {
  const real = fileOperations();
  const recorder = new RecordedOperations(real);
  const { events } = recorder;
  replaceFileOperations(() => recorder);
  const answers: Answered[] = [{ events: 0, state: new Map() }];
  const journey = await StoreJourney.begin(root, seededRandom(seed));
  for (let step = 0; step < steps; step++) {
    await journey.step();
    answers.push({ events: events.length, state: stateOf(journey.store) });
  }
  await journey.end();
  replaceFileOperations(() => real);
  return { events, answers };
}

describe(`a library after a power cut at ${String(cuts)} moments`, () => {
  test.each(seeds)(
    'has every change that was answered, and no half article (seed %i)',
    async (seed) => {
      const root = join(folder, `recorded-${String(seed)}`);
      mkdirSync(root);
      const { events, answers } = await recordJourney(root, seed);
      const random = seededRandom(seed + 1);
      for (let cut = 0; cut < cuts; cut++) {
        const moment = below(random, events.length + 1);
        const loss = oneOf<Loss>(random, ['none', 'all', 'some', 'some', 'some']);
        const disk = new SimulatedDisk(root);
        for (const event of events.slice(0, moment)) disk.apply(event);
        const after = join(folder, `cut-${String(cut)}`);
        disk.writeAfterCut(after, loss, random);

        const where = `seed ${String(seed)}, cut ${String(cut)}, after ${String(moment)} of ${String(events.length)} events, loss: ${loss}`;
        const last = answers.filter((answer) => answer.events <= moment).length - 1;
        await checkReopened(after, answers[last]?.state, answers[last + 1]?.state, where);
        // What the first opening mended, a second one finds whole.
        await checkReopened(after, answers[last]?.state, answers[last + 1]?.state, `${where}, opened again`);
        rmSync(after, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

async function checkReopened(
  root: string,
  answered: StoreState = new Map(),
  next: StoreState = answered,
  where: string,
): Promise<void> {
  const library = await LibraryFolder.open(root);
  const store = await ArticleStore.open(library);
  const state = stateOf(store);
  for (const id of new Set([...answered.keys(), ...next.keys(), ...state.keys()]))
    expect([answered.get(id), next.get(id)], `${where}: article ${id}`).toContain(state.get(id));
  expect((await checkLibrary(library, new JobList(() => undefined).start('Check'))).problems, where).toEqual(
    [],
  );
  await store.close();
  await library.close();
}
