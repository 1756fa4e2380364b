import type { AlsoFiled } from '../../preload/contract/library';
import type { ArticleStore } from '../library';
import type { LibraryFolder } from '../storage';
import type { Decisions } from './Decisions';
import { signatureOf } from './minHash';
import { leastSimilarity, mayBeAlike, mostCompared, shinglesOf, similarity } from './shingles';
import { SignatureFile } from './SignatureFile';
import { SignatureTable } from './SignatureTable';

/** Signatures that agree less are not looked at closer. */
const leastAgreement = 0.35;
const mostShown = 20;
const atOnce = 10;

/** Which articles are nearly the same. Signatures are made while nothing else is to do; a question waits for them. */
export class DuplicateIndex {
  readonly #table = new SignatureTable();
  /** By article: its number in the table, and the text its signature was made from. */
  readonly #known = new Map<string, { readonly number: number; readonly text: string }>();
  readonly #idOf: string[] = [];
  readonly #waiting = new Set<string>();
  readonly #file: SignatureFile;
  readonly #stop: () => void;
  #opened: Promise<void> | null = null;
  #working: Promise<void> | null = null;
  #isChanged = false;
  #isClosed = false;

  constructor(
    folder: LibraryFolder,
    private readonly articles: ArticleStore,
    private readonly decisions: Decisions,
  ) {
    this.#file = new SignatureFile(folder);
    this.#stop = articles.onChanged(({ added, changed }) => {
      for (const id of [...added, ...changed]) this.#waiting.add(id);
      if (this.#opened !== null) this.#work();
    });
  }

  /** The articles that are nearly the same as one, the nearest first; those in the trash and those set apart are left out. */
  async near(id: string): Promise<readonly AlsoFiled[]> {
    await this.#ready();
    const known = this.#known.get(id);
    if (known === undefined) return [];
    const text = await this.articles.readText(id);
    const own = text.length > mostCompared ? null : shinglesOf(text);
    const found: AlsoFiled[] = [];
    for (const { number, agreement } of this.#table.near(this.#table.signature(known.number))) {
      const other = this.#idOf[number] ?? '';
      const article = this.articles.find(other);
      const isCurrent = this.#known.get(other)?.number === number;
      if (article === null || other === id || !isCurrent || agreement < leastAgreement) continue;
      if (this.articles.isTrashed(other) || this.decisions.areApart(id, other)) continue;
      // Of long texts the signatures' agreement is as good a measure, and nobody waits for it.
      const share = own === null ? agreement : await this.#share(own, text.length, other);
      if (share >= leastSimilarity) found.push({ article, similarity: share });
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, mostShown);
  }

  async close(): Promise<void> {
    this.#stop();
    this.#isClosed = true;
    await this.#opened;
    await this.#working;
    if (!this.#isChanged) return;
    await this.#file.save(
      Array.from(this.#known, ([id, { number, text }]) => ({
        id,
        text,
        signature: this.#table.signature(number),
      })),
    );
  }

  /** How much an article's text has in common with another's runs of words, made of so long a text. */
  async #share(own: ReadonlySet<number>, length: number, other: string): Promise<number> {
    const text = await this.articles.readText(other);
    return mayBeAlike(length, text.length) ? similarity(own, shinglesOf(text)) : 0;
  }

  async #ready(): Promise<void> {
    this.#opened ??= this.#open();
    await this.#opened;
    while (this.#working !== null) await this.#working;
  }

  /** Nothing is read until someone asks: opening a library waits for no signatures. */
  async #open(): Promise<void> {
    for (const { id, text, signature } of await this.#file.load()) {
      const article = this.articles.find(id);
      if (article !== null && textMark(article.textSha256) === text) this.#take(id, text, signature);
    }
    for (const { id } of this.articles.everything()) this.#waiting.add(id);
    this.#work();
  }

  #work(): void {
    this.#working ??= this.#makeSignatures().finally(() => {
      this.#working = null;
    });
  }

  async #makeSignatures(): Promise<void> {
    let made = 0;
    for (const id of this.#waiting) {
      if (this.#isClosed) return;
      this.#waiting.delete(id);
      const article = this.articles.find(id);
      const text = textMark(article?.textSha256 ?? '');
      if (article === null || this.#known.get(id)?.text === text) continue;
      const content = await this.articles.readText(id).catch(() => null);
      if (content === null) continue;
      this.#take(id, text, signatureOf(shinglesOf(content)));
      this.#isChanged = true;
      if (++made % atOnce === 0) await new Promise(setImmediate);
    }
  }

  #take(id: string, text: string, signature: Uint16Array): void {
    const number = this.#table.add(signature);
    this.#known.set(id, { number, text });
    this.#idOf[number] = id;
  }
}

function textMark(textSha256: string): string {
  return textSha256.slice(0, 20);
}
