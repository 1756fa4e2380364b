const mostKept = 200;
const largestKept = 2_000_000;

/** The texts that versions had lately: what a save is based on, when the file has become another meanwhile. */
export class RecentTexts {
  readonly #texts = new Map<string, string>();

  keep(version: string, text: string): void {
    if (text.length > largestKept) return;
    this.#texts.delete(version);
    this.#texts.set(version, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostKept && oldest !== undefined) this.#texts.delete(oldest);
  }

  find(version: string): string | null {
    return this.#texts.get(version) ?? null;
  }
}
