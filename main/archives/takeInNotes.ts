import { basename, posix } from 'node:path';
import { ledBy, leadInFile, newNoteId, noteIdIn, splitNoteFile, withNoteId, type LinkMove } from '../notes';
import { cancelled, reasonOf, type ArchiveImport, type ArrivedPart } from './ArchiveTargets';

/** A note's file on its way in; `path` and `to` are relative to `notes/`. */
interface Arriving {
  readonly path: string;
  readonly to: string;
  readonly text: string;
}

const notNotes = /^notes\/(?:attachments|templates)\/|(?:^|\/)\./;

/** Whether a file of an export is a note. */
export function isNote(path: string): boolean {
  return /^notes\/.+\.md$/.test(path) && !notNotes.test(path);
}

/**
 * Adds the notes that are not here yet. One of a title that another note here has gets a free one; a note that is here with
 * other words is added beside it. Links of the notes that come in are led along, to articles whose keys had to change, too.
 */
export async function takeInNotes(
  run: ArchiveImport,
  keys: ReadonlyMap<string, string>,
): Promise<ArrivedPart> {
  const { notes, end, job } = run;
  await notes.lookOutside();
  const arriving: Arriving[] = [];
  const moves: LinkMove[] = Array.from(keys, ([from, to]) => ({ kind: 'key', from, to }));
  const given = new Set<string>();
  for (const path of run.archive.paths.filter(isNote)) {
    try {
      if (job.signal.aborted) throw new Error(cancelled);
      const note = await arrivingNote(path, run, given);
      if (note === null) continue;
      arriving.push(note);
      const [from, to] = [basename(note.path, '.md'), basename(note.to, '.md')];
      if (from !== to) moves.push({ kind: 'title', from, to });
    } catch (error) {
      end({ path, outcome: 'failed', reason: reasonOf(error) });
    }
  }
  const added = await write(arriving, moves, run);
  let entries: readonly string[] = [];
  let ids = added;
  return {
    takeBack: async () => {
      entries = await notes.trashAll(ids.filter((id) => notes.find(id) !== null));
    },
    bringBack: async () => {
      ids = (await notes.restoreAll(entries)).map(({ id }) => id);
    },
  };
}

/** A note as it will come in; null for one that is here already. */
async function arrivingNote(
  path: string,
  { archive, notes, end }: ArchiveImport,
  given: Set<string>,
): Promise<Arriving | null> {
  const text = await archive.readText(path);
  const within = path.slice('notes/'.length);
  const [folder, title] = [posix.dirname(within), basename(within, '.md')];
  const id = noteIdIn(text);
  const known = id === null ? null : notes.find(id);
  if (known !== null && notes.body(known.id) === splitNoteFile(text).body) {
    const reason = `“${known.title}” is here already, word for word.`;
    end({ path, outcome: 'alreadyHere', note: known.id, reason });
    return null;
  }
  const wanted = known === null ? title : `${title} (imported)`;
  let name = wanted;
  const isTaken = (): boolean => notes.findByTitle(name) !== null || given.has(posix.join(folder, name));
  for (let n = 2; isTaken(); n++) name = `${wanted} (${String(n)})`;
  given.add(posix.join(folder, name));
  return {
    path: within,
    to: `${posix.join(folder, name)}.md`,
    text: known === null && id !== null ? text : withNoteId(text, newNoteId()),
  };
}

async function write(
  arriving: readonly Arriving[],
  moves: readonly LinkMove[],
  { notes, end }: ArchiveImport,
): Promise<readonly string[]> {
  if (arriving.length === 0) return [];
  const leads = moves.map(ledBy);
  const files = arriving.map(({ to, text }) => ({
    path: to,
    text: leads.reduce((now, lead) => leadInFile(now, lead), text),
  }));
  try {
    const added = await notes.add(files);
    for (const [at, { path, to }] of arriving.entries()) {
      const moved = path === to ? '' : `Its title was taken here: it is “${basename(to, '.md')}” now.`;
      end({
        path: `notes/${path}`,
        outcome: 'added',
        ...(added[at] === undefined ? {} : { note: added[at].id }),
        ...(moved === '' ? {} : { reason: moved }),
      });
    }
    return added.map(({ id }) => id);
  } catch (error) {
    const reason = `It could not be written into the library: ${reasonOf(error)}`;
    for (const { path } of arriving) end({ path: `notes/${path}`, outcome: 'failed', reason });
    return [];
  }
}
