import { open, readFile, rm, utimes, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../preload/contract/errors';
import { errorCode, isMissing } from './atomicFile';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

const heartbeatMs = 10_000;
/** A holder on another machine that has not touched its lock for so long is taken to be gone. */
const staleAfterMs = 120_000;

/** A process that was ended with its app may take so long to go: whoever starts the app anew at once is not told of it. */
const goneWithinMs = 3000;
const lookAgainMs = 50;

/** A lock file: made exclusively, touched while held, removed at the end. */
export class FolderLock {
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(private readonly path: string) {
    this.#heartbeat = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    }, heartbeatMs);
    this.#heartbeat.unref();
  }

  /**
   * Takes the lock at `path`. A lock left by a process that is gone, or goes within a few seconds, is taken over.
   * @param what the locked thing, for the message
   * @throws AppError `libraryLocked` naming who holds it
   */
  static async take(path: string, what: string): Promise<FolderLock> {
    const until = Date.now() + goneWithinMs;
    for (;;) {
      try {
        await create(path);
        return new FolderLock(path);
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = await readHolder(path);
      if (holder === null || !(await isAlive(path, holder))) await rm(path, { force: true });
      else if (isNeighbour(holder) && Date.now() < until) await setTimeout(lookAgainMs);
      else throw locked(what, holder);
    }
  }

  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    await rm(this.path, { force: true });
  }
}

async function create(path: string): Promise<void> {
  const file = await open(path, 'wx');
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  await file.writeFile(JSON.stringify(holder));
  await file.close();
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const text = await readFile(path, 'utf8');
    // Between another's making of the file and its writing, it is empty: that holder is alive.
    if (text === '') return { pid: 0, host: '', since: '' };
    return JSON.parse(text) as Holder;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a lock is held by another process of this machine, so that it can be seen when that ends. */
function isNeighbour({ pid, host }: Holder): boolean {
  return host === hostname() && pid > 0 && pid !== process.pid;
}

async function isAlive(path: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname() && holder.pid > 0)
    return holder.pid === process.pid || isRunning(holder.pid);
  try {
    return Date.now() - (await stat(path)).mtimeMs < staleAfterMs;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function locked(what: string, { pid, host, since }: Holder): AppError {
  const where = host === hostname() || host === '' ? 'on this machine' : `on ${host}`;
  return new AppError(
    'libraryLocked',
    `${what} is open in another Commonplace (process ${String(pid)} ${where}, since ${since}). Close it there, or open another library here.`,
  );
}
