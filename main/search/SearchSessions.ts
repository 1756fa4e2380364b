import { AppError } from '../../preload/contract/errors';

/** Throws where what it was made for is no longer wanted. @throws AppError `cancelled` */
export type CancelCheck = () => void;

/** Sees to it that only the newest search of a session goes on, and what belongs to it. */
export class SearchSessions {
  readonly #newest = new Map<string, number>();

  /** Begins a search of a session, which ends the one before. Without a session nothing is ended. */
  async begin(session: string | undefined): Promise<CancelCheck> {
    if (session !== undefined) this.#newest.set(session, (this.#newest.get(session) ?? 0) + 1);
    return this.join(session);
  }

  /** Goes on with the newest search of a session, and ends with it. @throws AppError `cancelled` */
  async join(session: string | undefined): Promise<CancelCheck> {
    const mine = session === undefined ? undefined : this.#newest.get(session);
    const check = (): void => {
      if (session !== undefined && this.#newest.get(session) !== mine)
        throw new AppError('cancelled', 'A newer search took the place of this one.');
    };
    // Gives a newer search, waiting to be read, the chance to end this one before it costs anything.
    await new Promise((resolve) => setImmediate(resolve));
    check();
    return check;
  }
}
