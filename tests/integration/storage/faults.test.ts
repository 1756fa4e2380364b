import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../../main/library';
import { JobList } from '../../../main/jobs';
import { fileOperations, LibraryFolder, replaceFileOperations } from '../../../main/storage';
import { FaultyOperations } from '../../support/crash/FaultyOperations';
import { seededRandom } from '../../support/crash/seededRandom';
import { StoreJourney, stateOf } from '../../support/crash/storeJourney';
import { temporaryFolder } from '../../support/temporaryFolder';

const seed = Number(process.env['COMMONPLACE_SEED'] ?? 20261125);
const steps = Number(process.env['COMMONPLACE_STEPS'] ?? 300);

describe(`a library on a disk that fails now and then, over ${String(steps)} changes (seed ${String(seed)})`, () => {
  test('refuses what it cannot write with the reason, and is as it was before', async () => {
    const root = temporaryFolder();
    const real = fileOperations();
    const random = seededRandom(seed);
    const faulty = new FaultyOperations(real, 0.03, random);
    replaceFileOperations(() => faulty);
    let refused = 0;
    let journey = await StoreJourney.begin(root, random);
    for (let step = 1; step <= steps; step++) {
      const before = stateOf(journey.store);
      faulty.isOn = true;
      const error: unknown = await journey.step().then(
        () => null,
        (reason: unknown) => reason,
      );
      faulty.isOn = false;
      if (error !== null) {
        refused++;
        expect(error).toMatchObject({ code: expect.stringMatching(/^E(NOSPC|ACCES|IO)$/) as string });
        expect(stateOf(journey.store), `step ${String(step)}`).toEqual(before);
      }
      if (step % 20 > 0) continue;
      const known = stateOf(journey.store);
      await journey.end();
      journey = await StoreJourney.begin(root, random);
      expect(stateOf(journey.store), `opened again after step ${String(step)}`).toEqual(known);
    }
    await journey.end();
    replaceFileOperations(() => real);
    const folder = await LibraryFolder.open(root);
    expect((await checkLibrary(folder, new JobList(() => undefined).start('Check'))).problems).toEqual([]);
    await folder.close();
    expect(refused).toBeGreaterThan(steps / 20);
    console.log(
      `${String(steps)} changes, ${String(faulty.failed)} calls failed, ${String(refused)} changes refused whole`,
    );
  }, 120_000);
});
