import * as v from 'valibot';
import { readTextIfThere, toJson, Turns, writeFileAtomic, type LibraryFolder } from '../storage';
import type { UndoableChange } from '../undo';

/** The shape of `decisions.json`: pairs of article ids, each pair and the pairs in order. */
const DecisionsFile = v.looseObject({
  notTheSame: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
});

/** What a person decided about articles that the app would else offer again: which two are not the same story. */
export class Decisions {
  readonly #listeners = new Set<() => void>();
  readonly #turns = new Turns();

  private constructor(
    private readonly folder: LibraryFolder,
    private others: Readonly<Record<string, unknown>>,
    private apart: ReadonlySet<string>,
  ) {}

  /** A file that cannot be read counts as none; it is kept beside under another name. */
  static async open(folder: LibraryFolder): Promise<Decisions> {
    const decisions = new Decisions(folder, {}, new Set());
    await decisions.#read();
    return decisions;
  }

  /** Takes in `decisions.json` as it now stands on disk. */
  reload(): Promise<void> {
    return this.#turns.take(async () => {
      const before = this.#fileText(this.apart);
      await this.#read();
      if (this.#fileText(this.apart) !== before) for (const listener of this.#listeners) listener();
    });
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  areApart(a: string, b: string): boolean {
    return this.apart.has(pairOf(a, b));
  }

  setApart(a: string, b: string, isApart: boolean): Promise<void> {
    return this.#turns.take(async () => {
      const next = new Set(this.apart);
      if (isApart) next.add(pairOf(a, b));
      else next.delete(pairOf(a, b));
      await writeFileAtomic(this.folder.path('decisions.json'), this.#fileText(next));
      this.apart = next;
      for (const listener of this.#listeners) listener();
    });
  }

  #fileText(apart: ReadonlySet<string>): string {
    const notTheSame = [...apart].sort().map((pair) => pair.split(' '));
    return toJson({ ...this.others, notTheSame });
  }

  async #read(): Promise<void> {
    const text = await readTextIfThere(this.folder.path('decisions.json'));
    const file = text === null ? null : parsed(text);
    if (text !== null && file === null)
      await writeFileAtomic(this.folder.path('decisions.unreadable.json'), text);
    const { notTheSame = [], ...others } = file ?? {};
    this.others = others;
    this.apart = new Set(notTheSame.map(([a, b]) => pairOf(a, b)));
  }
}

/** The decision that two articles are not the same story, as a change. */
export function setApart(decisions: Decisions, a: string, b: string): UndoableChange {
  return {
    label: 'Setting two articles apart',
    done: 'Two articles are no longer shown as the same',
    do: () => decisions.setApart(a, b, true),
    undo: () => decisions.setApart(a, b, false),
  };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function parsed(text: string): v.InferOutput<typeof DecisionsFile> | null {
  try {
    const result = v.safeParse(DecisionsFile, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
