import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { below, seededRandom, type Random } from '../support/crash/seededRandom';
import { expect, test, type World } from '../support/electronApp';

const kills = Number(process.env['COMMONPLACE_KILLS'] ?? 2);
const seed = Number(process.env['COMMONPLACE_SEED'] ?? 20261128);
/** A note is saved half a second after a key press; a machine that takes longer than the other half to write it is granted what it takes. */
const saveAfterMs = 500;
const mostLostMs = 1000;
const longestLifeMs = 2500;

/** A word, and when the window had taken its last key. */
interface Typed {
  readonly word: string;
  readonly at: number;
}

/** The words of the note on disk. */
async function wordsOnDisk({ library }: World): Promise<readonly string[]> {
  const text = await readFile(join(library, 'notes', 'Untitled.md'), 'utf8');
  return text.slice(text.indexOf('\n---\n') + 5).match(/\S+/g) ?? [];
}

/** Types words, one after the other, until it is told to stop or the app is gone. */
class Typist {
  readonly typed: Typed[] = [];
  #isOver = false;

  constructor(private readonly world: World) {}

  async type(): Promise<void> {
    while (!this.#isOver) {
      const word = `w${String(this.typed.length)}`;
      try {
        await this.world.page.keyboard.type(`${word} `);
      } catch {
        return;
      }
      if (!this.#isOver) this.typed.push({ word, at: performance.now() });
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  /** Forgets the words that a kill took: the next ones follow those that are left. */
  goOnFrom(words: number): void {
    this.typed.length = words;
    this.#isOver = false;
  }
}

/** How long it takes on this machine until a word is on disk. */
async function msToDisk(world: World, typist: Typist): Promise<number> {
  const word = `w${String(typist.typed.length)}`;
  await world.page.keyboard.type(`${word} `);
  const at = performance.now();
  typist.typed.push({ word, at });
  while ((await wordsOnDisk(world)).at(-1) !== word) await new Promise(setImmediate);
  return performance.now() - at;
}

async function openEditor(world: World): Promise<void> {
  const editor = world.page.getByRole('textbox', { name: 'Note text' });
  await expect(editor).toBeVisible();
  await editor.click();
  await world.page.keyboard.press('Control+End');
}

/** Kills the app at a random moment of typing. @returns how old the oldest word was that is not on disk, in ms */
async function killWhileTyping(world: World, typist: Typist, random: Random): Promise<number> {
  const typing = typist.type();
  await new Promise((resolve) => setTimeout(resolve, 100 + below(random, longestLifeMs)));
  const killed = performance.now();
  typist.stop();
  const words = typist.typed.filter(({ at }) => at < killed);
  await world.kill();
  await typing;
  const kept = await wordsOnDisk(world);
  // What is on disk is what was typed, from its beginning, with nothing torn or written twice.
  expect(kept).toEqual(Array.from({ length: kept.length }, (_none, n) => `w${String(n)}`));
  const lost = words[kept.length];
  typist.goOnFrom(kept.length);
  return lost === undefined ? 0 : killed - lost.at;
}

test(`of what was typed when the app is killed, at ${String(kills)} random moments, at most the last second is lost (seed ${String(seed)})`, async ({
  world,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  const random = seededRandom(seed);
  const typist = new Typist(world);
  await world.page.keyboard.press('Control+n');
  const lost: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await openEditor(world);
    const slowest = Math.max(await msToDisk(world, typist), await msToDisk(world, typist));
    lost.push(await killWhileTyping(world, typist, random));
    expect(lost.at(-1), `kill ${String(kill)}`).toBeLessThanOrEqual(
      Math.max(mostLostMs, slowest + saveAfterMs),
    );
  }
  console.log(`lost, in ms of typing: ${lost.map((ms) => ms.toFixed(0)).join(', ')}`);
});

test('when the library process is killed while one types, everything typed is on disk once it is back', async ({
  world,
}) => {
  const typist = new Typist(world);
  await world.page.keyboard.press('Control+n');
  await openEditor(world);
  await msToDisk(world, typist);
  const typing = typist.type();
  await expect.poll(() => typist.typed.length).toBeGreaterThan(5);
  await world.app.evaluate(({ app }) => {
    const pid = app.getAppMetrics().find(({ name }) => name === 'Commonplace library')?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  });
  const atKill = typist.typed.length;
  await expect.poll(() => typist.typed.length).toBeGreaterThan(atKill + 5);
  typist.stop();
  await typing;
  const last = `w${String(typist.typed.length)}`;
  // The word that was under way when typing was to end is there, too.
  await expect
    .poll(async () => (await wordsOnDisk(world)).join(' '))
    .toBe([...typist.typed.map(({ word }) => word), last].join(' '));
});
