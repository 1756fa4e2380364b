import type { ParsedPart, ParseRequest, ToParseWorker } from './parseMessages';

/** Takes a part; answers whether more are wanted. */
export type TakePart = (part: ParsedPart) => boolean | Promise<boolean>;

interface Ending {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** So many pieces of one file may bring down their worker before the file is given up. */
const mostFates = 20;

/** A file being read by a worker: how far it is, and which of its pieces brought a worker down. */
export class ParseTask {
  /** The pieces that are passed over from now on, with their reasons. */
  readonly #fates = new Map<string, string>();
  #done = 0;
  #ahead = 0;
  #begun: { readonly key: string; readonly label: string } | null = null;
  #taken: Promise<boolean> = Promise.resolve(true);

  constructor(
    readonly id: number,
    private readonly request: ParseRequest,
    private readonly take: TakePart,
    private readonly ending: Ending,
  ) {}

  /** The piece being read, null where it is the file itself. */
  get current(): string | null {
    return this.#begun?.label ?? null;
  }

  /** How many parts wait to be taken. */
  get ahead(): number {
    return this.#ahead;
  }

  /** What a worker is told to read what is left. */
  order(): ToParseWorker {
    return { kind: 'read', id: this.id, request: this.request, done: this.#done, fates: this.#fates };
  }

  begin(key: string, label: string): void {
    this.#begun = { key, label };
  }

  /** Hands a part over, after those before it. @returns whether more are wanted */
  give(part: ParsedPart): Promise<boolean> {
    this.#done++;
    this.#ahead++;
    this.#taken = this.#taken.then(async () => {
      const isMoreWanted = await this.take(part);
      this.#ahead--;
      return isMoreWanted;
    });
    return this.#taken;
  }

  /** Notes that the piece being read brought its worker down. @returns false where the file cannot be read on */
  goesOnAfter(reason: string): boolean {
    const key = this.#begun?.key;
    if (key === undefined || this.#fates.has(key) || this.#fates.size >= mostFates) return false;
    this.#fates.set(key, reason);
    return true;
  }

  /** Answers whoever asked, once every part is taken. */
  end(): void {
    this.#taken.then(() => {
      this.ending.resolve();
    }, this.ending.reject);
  }
}
