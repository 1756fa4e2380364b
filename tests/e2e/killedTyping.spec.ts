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
  /** What the note held when this life of the app began. */
  before: readonly string[] = [];
  readonly typed: Typed[] = [];
  #isOver = false;

  constructor(private readonly world: World) {}

  get next(): string {
    return this.word(this.typed.length);
  }

  /** The word that is the n-th of this life. */
  word(n: number): string {
    return `w${String(this.before.length + n)}`;
  }

  async type(): Promise<void> {
    const goesOn = (): boolean => !this.#isOver;
    while (goesOn()) {
      const word = this.next;
      try {
        await this.world.page.keyboard.type(`${word} `);
      } catch {
        return;
      }
      if (goesOn()) this.typed.push({ word, at: performance.now() });
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  beginAnew(before: readonly string[]): void {
    this.before = before;
    this.typed.length = 0;
    this.#isOver = false;
  }
}

/** How long it takes on this machine until a word is on disk. */
async function msToDisk(world: World, typist: Typist): Promise<number> {
  const word = typist.next;
  await world.page.keyboard.type(`${word} `);
  const at = performance.now();
  typist.typed.push({ word, at });
  while ((await wordsOnDisk(world)).at(-1) !== word) await new Promise(setImmediate);
  return performance.now() - at;
}

async function beginNote({ page }: World): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Start with what you have read.' })).toBeVisible();
  await page.keyboard.press('Control+n');
}

async function openEditor(world: World): Promise<void> {
  const editor = world.page.getByRole('textbox', { name: 'Note text' });
  await expect(editor).toBeVisible();
  await editor.click();
  await world.page.keyboard.press('Control+End');
  await world.page.keyboard.press('Enter');
}

/** Kills the app at a random moment of typing. @returns how old the oldest word was that is not on disk, in ms */
async function killWhileTyping(world: World, typist: Typist, random: Random): Promise<number> {
  const typing = typist.type();
  await new Promise((resolve) => setTimeout(resolve, 100 + below(random, longestLifeMs)));
  const killed = performance.now();
  typist.stop();
  const words = [...typist.typed];
  await world.kill();
  await typing;
  const kept = await wordsOnDisk(world);
  const { before } = typist;
  expect(kept.slice(0, before.length)).toEqual(before);
  // What is on disk is what was typed, from its beginning, with nothing torn or written twice; the last word may have been under way.
  const fresh = kept.slice(before.length);
  const whole = fresh.filter((word, n) => word === typist.word(n)).length;
  expect(fresh.length - whole).toBeLessThanOrEqual(1);
  if (whole < fresh.length) expect(typist.word(whole).startsWith(fresh.at(-1) ?? '?')).toBe(true);
  const lost = words[whole];
  typist.beginAnew(kept);
  return lost === undefined ? 0 : killed - lost.at;
}

test(`of what was typed when the app is killed, at ${String(kills)} random moments, at most the last second is lost (seed ${String(seed)})`, async ({
  world,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  const random = seededRandom(seed);
  const typist = new Typist(world);
  await beginNote(world);
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
  await beginNote(world);
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
  const last = typist.next;
  // The word that was under way when typing was to end is there, too.
  await expect
    .poll(async () => (await wordsOnDisk(world)).join(' '))
    .toBe([...typist.typed.map(({ word }) => word), last].join(' '));
});
