import { describe, expect, test } from 'vitest';
import { killLibrary } from '../../support/crash/killLibrary';
import { temporaryFolder } from '../../support/temporaryFolder';

const kills = 6;
const seed = 20261125;

describe(`the library process killed at ${String(kills)} random moments of its use (seed ${String(seed)})`, () => {
  test('has every answered change when it is opened again, whole, and its index is that of a rebuilt one', async () => {
    const { changesAnswered, faults } = await killLibrary(temporaryFolder(), kills, seed);
    expect(faults).toEqual([]);
    expect(changesAnswered).toBeGreaterThan(0);
  }, 120_000);
});
