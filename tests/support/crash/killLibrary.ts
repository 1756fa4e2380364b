import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../preload/contract/errors';
import { LibraryUnderKills, type Holdings } from './LibraryUnderKills';
import { planChange, type PlannedChange } from './planChange';
import { below, seededRandom, type Random } from './seededRandom';

const longestLifeChanges = 12;
const longestOpeningMs = 400;
/** How often the library is of an older format when it is opened. */
const shareOfUpgrades = 0.25;
/** Within so long after it was sent a change is killed; an import takes longer than others. */
const killWithinMs = { import: 1200, close: 200, other: 25 } as const;

export interface KillFigures {
  readonly kills: number;
  readonly changesAnswered: number;
  /** How many kills fell into each kind of change. */
  readonly during: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/**
 * Kills the real library process at random moments of a random use, opens the library again each time and compares it with
 * what was answered. A new library is begun every so often.
 */
export async function killLibrary(
  folder: string,
  kills: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<KillFigures> {
  const random = seededRandom(seed);
  const user = new User(folder, random);
  const during: Record<string, number> = {};
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    if (kill % 40 === 0) user.beginAnew();
    const name = await user.liveAndDie(faults, `kill ${String(kill)} (seed ${String(seed)})`);
    during[name] = (during[name] ?? 0) + 1;
    if ((kill + 1) % 25 === 0)
      say(
        `${String(kill + 1)} kills, ${String(user.answered)} changes answered, ${String(faults.length)} faults`,
      );
  }
  await user.liveOn(faults, 'after the last kill');
  return { kills, changesAnswered: user.answered, during, faults };
}

class User {
  answered = 0;
  #library = '';
  #libraries = 0;
  #stories = 0;
  #known: Holdings = new Map();
  #underway: PlannedChange | null = null;
  /** Things that a change has answered to be there. */
  #promised: readonly string[] = [];
  #isAnswered = false;

  constructor(
    private readonly folder: string,
    private readonly random: Random,
  ) {}

  beginAnew(): void {
    if (this.#library !== '') rmSync(this.#library, { recursive: true, force: true });
    this.#library = join(this.folder, `library-${String(this.#libraries++)}`);
    this.#know(new Map());
  }

  /** Opens, compares, changes until the kill comes. @returns what was under way then */
  async liveAndDie(faults: string[], where: string): Promise<string> {
    const process = await this.#open(faults, where);
    const changesLived = below(this.random, longestLifeChanges);
    for (let lived = 0; !process.isOver; lived++) await this.#change(process, lived >= changesLived);
    await process.ended;
    const promised = new Set([...this.#promised, ...Array.from(process.announced, (id) => `article ${id}`)]);
    this.#promised = [...promised].filter((key) => this.#underway?.name === 'import' || this.#known.has(key));
    return `${this.#underway?.name ?? 'rest'}${this.#isAnswered ? ', just answered' : ''}`;
  }

  /** Opens and compares once more, and closes in good order. */
  async liveOn(faults: string[], where: string): Promise<void> {
    const process = await this.#open(faults, where);
    await process.close();
  }

  async #open(faults: string[], where: string): Promise<LibraryUnderKills> {
    if (this.random() < shareOfUpgrades) this.#makeOlder();
    // Some are killed while they open, and bring about what the one before them left.
    if (this.random() < 0.2) {
      const short = new LibraryUnderKills(this.#library);
      setTimeout(
        () => {
          short.kill();
        },
        below(this.random, longestOpeningMs),
      );
      await short.ended;
    }
    const process = new LibraryUnderKills(this.#library);
    await process.settle();
    const held = await process.holdings();
    this.#compare(held, faults, where);
    faults.push(...(await process.faults()).map((fault) => `${where}: ${fault}`));
    this.#know(held);
    return process;
  }

  /** Takes the library back to the first format, so that its next opening brings it up again. */
  #makeOlder(): void {
    const path = join(this.#library, 'library.json');
    if (!existsSync(path)) return;
    const description = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...description, format: 1 }));
    rmSync(join(this.#library, '.gitignore'), { force: true });
  }

  #compare(held: Holdings, faults: string[], where: string): void {
    const underway = this.#underway;
    const during = underway === null ? 'at rest' : `${underway.name}${this.#isAnswered ? ', answered' : ''}`;
    for (const key of new Set([...this.#known.keys(), ...held.keys()])) {
      const [before, after] = [this.#known.get(key), held.get(key)];
      const isRight =
        this.#isAnswered && underway?.becomes !== undefined
          ? after === underway.becomes(key, before)
          : before === after || underway?.mayBecome(key, before, after) === true;
      if (!isRight) faults.push(`${where}: ${key}, ${during}: was ${String(before)}, is ${String(after)}`);
    }
    if (underway?.name === 'import' || this.#isAnswered)
      for (const key of this.#promised)
        if (!held.has(key)) faults.push(`${where}: ${key} was promised, ${during}`);
  }

  #know(held: Holdings): void {
    this.#known = held;
    this.#underway = null;
    this.#isAnswered = false;
    this.#promised = [];
  }

  /** Makes one change, in the last one of a life with a kill soon after. What is known then is what the process says. */
  async #change(process: LibraryUnderKills, isLast: boolean): Promise<void> {
    const change = planChange({
      known: this.#known,
      random: this.random,
      writeStories: () => this.#writeStories(),
    });
    this.#underway = change;
    process.announced.clear();
    const within = killWithinMs[change.name === 'import' || change.name === 'close' ? change.name : 'other'];
    if (isLast)
      setTimeout(
        () => {
          process.kill();
        },
        below(this.random, within),
      );
    try {
      this.#promised = await change.make(process).catch((error: unknown) => {
        // Undo and redo have nothing to do, or nothing to do it to: an answer, too.
        if (process.isOver || !(error instanceof AppError) || error.code !== 'notFound') throw error;
        return [];
      });
      this.#isAnswered = change.name !== 'close';
      this.answered++;
      this.#know(await process.holdings());
    } catch (error) {
      if (!process.isOver) throw error;
    }
  }

  #writeStories(): string {
    const folder = join(this.folder, `stories-${String(this.#stories)}`);
    mkdirSync(folder);
    const count = 5 + below(this.random, 60);
    for (let story = 0; story < count; story++) {
      const number = this.#stories++;
      const text = ` date 2020-05-0${String(1 + (number % 9))} Aveiro :\n\nStory ${String(number)} of the boat ${String(number * 7919)}.\n\nIt came home.\n`;
      writeFileSync(join(folder, `${String(number)}.txt`), text);
    }
    return folder;
  }
}
