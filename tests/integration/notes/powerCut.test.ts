import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NoteStore } from '../../../main/notes';
import { fileOperations, LibraryFolder, replaceFileOperations } from '../../../main/storage';
import { RecordedOperations, type FileEvent } from '../../support/crash/RecordedOperations';
import { below, oneOf, seededRandom } from '../../support/crash/seededRandom';
import { SimulatedDisk, type Loss } from '../../support/crash/SimulatedDisk';
import { temporaryFolder } from '../../support/temporaryFolder';

const seed = Number(process.env['COMMONPLACE_SEED'] ?? 20261128);
const cuts = Number(process.env['COMMONPLACE_CUTS'] ?? 40);

/** The notes of a library and its trash as text that compares. */
async function stateOf(notes: NoteStore): Promise<string> {
  const here = notes.list().map(({ id, folder, title }) => `${folder}/${title}: ${notes.body(id)}`);
  const trashed = (await notes.trashed()).map(({ folder, title }) => `trash ${folder}/${title}`);
  return [...here, ...trashed].sort().join('\n');
}

interface Answered {
  readonly events: number;
  readonly state: string;
}

/** Notes written, renamed with what links to them, moved, put into the trash and taken out of it, one and many at once. */
async function recordUse(root: string): Promise<{
  readonly events: readonly FileEvent[];
  readonly answers: readonly Answered[];
}> {
  const real = fileOperations();
  const recorder = new RecordedOperations(real);
  const { events } = recorder;
  replaceFileOperations(() => recorder);
  const folder = await LibraryFolder.open(root);
  const notes = await NoteStore.open(folder);
  const answers: Answered[] = [{ events: 0, state: '' }];
  const answer = async (): Promise<void> => {
    answers.push({ events: events.length, state: await stateOf(notes) });
  };
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) {
    const { note } = await notes.create(
      `Note ${String(n)}`,
      n === 0 ? 'one' : '[[Note 0]]',
      n % 3 ? '' : 'Deep',
    );
    ids.push(note.id);
    await answer();
  }
  const [first = '', second = '', third = ''] = ids;
  await notes.rename(first, 'Named anew');
  await answer();
  await notes.moveTo(second, 'Other/Deeper');
  await answer();
  const entry = await notes.trash(third);
  await answer();
  const entries = await notes.trashAll(ids.slice(3));
  await answer();
  await notes.restore(entry);
  await answer();
  await notes.restoreAll(entries);
  await answer();
  await folder.close();
  replaceFileOperations(() => real);
  return { events, answers };
}

test(
  `notes after a power cut at ${String(cuts)} moments (seed ${String(seed)}): none is lost, and what was answered is there`,
  {
    timeout: 60_000,
  },
  async () => {
    const root = join(temporaryFolder(), 'recorded');
    mkdirSync(root);
    const { events, answers } = await recordUse(root);
    const begun = answers[1]?.events ?? 0;
    const random = seededRandom(seed);
    for (let cut = 0; cut < cuts; cut++) {
      const moment = begun + below(random, events.length + 1 - begun);
      const loss = oneOf<Loss>(random, ['none', 'all', 'some', 'some', 'some']);
      const disk = new SimulatedDisk(root);
      for (const event of events.slice(0, moment)) disk.apply(event);
      const after = join(temporaryFolder(), 'after');
      disk.writeAfterCut(after, loss, random);
      const where = `cut ${String(cut)}, after ${String(moment)} of ${String(events.length)} events, loss: ${loss}`;
      const last = answers.filter((answer) => answer.events <= moment).length - 1;
      const [before, next = before] = [answers[last]?.state ?? '', answers[last + 1]?.state];
      const library = await LibraryFolder.open(after);
      const found = (await stateOf(await NoteStore.open(library))).split('\n');
      // Of a change to many notes that was under way some may be done; each note is as it was before or after.
      const possible = [...before.split('\n'), ...next.split('\n')];
      expect(
        found.filter((line) => !possible.includes(line)),
        where,
      ).toEqual([]);
      const lost = before.split('\n').filter((line) => !found.includes(line));
      expect(
        lost.filter((line) => next.split('\n').includes(line)),
        where,
      ).toEqual([]);
      if (before === next) expect(found.join('\n'), where).toBe(before);
      expect(found.length, where).toBeGreaterThanOrEqual(
        Math.min(before.split('\n').length, next.split('\n').length),
      );
      await library.close();
    }
  },
);
