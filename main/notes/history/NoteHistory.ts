import { readdir, rm } from 'node:fs/promises';
import type { NoteVersion } from '../../../preload/contract/notes';
import { isMissing, readTextIfThere, writeFileAtomic, type LibraryFolder } from '../../storage';
import { prunedVersions } from './prunedVersions';

const apartMs = 5 * 60_000;

/**
 * Earlier states of notes: `notes/.history/<id>/<time>.md`, whole files. While a note is written in, its state is kept every
 * five minutes; before anything else changes it, at once. Older ones are thinned out (`prunedVersions`).
 */
export class NoteHistory {
  /** By note, the times of its versions in ms, ascending. */
  readonly #times = new Map<string, readonly number[]>();

  constructor(private readonly folder: LibraryFolder) {}

  /** Keeps a state where none was kept for a while. */
  async keepIfDue(id: string, text: string): Promise<void> {
    const last = (await this.#timesOf(id)).at(-1) ?? 0;
    if (Date.now() - last >= apartMs) await this.keep(id, text);
  }

  async keep(id: string, text: string): Promise<void> {
    const times = await this.#timesOf(id);
    const last = times.at(-1);
    if (last !== undefined && (await this.read(id, nameOf(last))) === text) return;
    const now = Math.max(Date.now(), (last ?? 0) + 1);
    await writeFileAtomic(this.#path(id, nameOf(now)), text);
    const pruned = prunedVersions([...times, now], now);
    for (const time of pruned) await rm(this.#path(id, nameOf(time)), { force: true });
    this.#times.set(
      id,
      [...times, now].filter((time) => !pruned.has(time)),
    );
  }

  /** The versions of a note, the newest first. */
  async list(id: string): Promise<readonly NoteVersion[]> {
    const times = await this.#timesOf(id);
    return times.map((time) => ({ name: nameOf(time), time: new Date(time).toISOString() })).reverse();
  }

  /** A version's file text; null where it is gone. */
  read(id: string, name: string): Promise<string | null> {
    return timeOf(name) === null ? Promise.resolve(null) : readTextIfThere(this.#path(id, name));
  }

  async #timesOf(id: string): Promise<readonly number[]> {
    const known = this.#times.get(id);
    if (known !== undefined) return known;
    const times = (await this.#names(id)).flatMap((name) => timeOf(name.replace(/\.md$/, '')) ?? []);
    times.sort((a, b) => a - b);
    this.#times.set(id, times);
    return times;
  }

  async #names(id: string): Promise<readonly string[]> {
    try {
      return await readdir(this.folder.path('notes', '.history', id));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  #path(id: string, name: string): string {
    return this.folder.path('notes', '.history', id, `${name}.md`);
  }
}

/** `2026-11-25T14-02-11.123Z`: a time as a file name can hold it. */
function nameOf(time: number): string {
  return new Date(time).toISOString().replaceAll(':', '-');
}

function timeOf(name: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z$/.exec(name);
  if (match === null) return null;
  const time = Date.parse(`${match[1] ?? ''}T${match[2] ?? ''}:${match[3] ?? ''}:${match[4] ?? ''}Z`);
  return Number.isNaN(time) ? null : time;
}
