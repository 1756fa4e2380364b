import type { ImportedFiles, ImportReport } from '../../../preload/contract/importing';
import { canonical, type Holdings, type LibraryUnderKills } from './LibraryUnderKills';
import { below, oneOf, type Random } from './seededRandom';

/**
 * A change and what it may lead to. While it is under way a thing is as it was, or so that `mayBecome`; where it is known
 * exactly, `becomes` says what the thing is once the change was answered.
 */
export interface PlannedChange {
  readonly name: string;
  readonly mayBecome: (key: string, before: string | undefined, after: string | undefined) => boolean;
  readonly becomes?: (key: string, before: string | undefined) => string | undefined;
  /** @returns the things that must be there once this has answered */
  readonly make: (process: LibraryUnderKills) => Promise<readonly string[]>;
}

export interface Situation {
  readonly known: Holdings;
  readonly random: Random;
  /** Writes new files to import, and gives their folder. */
  readonly writeStories: () => string;
}

/** Ending in good order is rarer than other things a person does. */
const shareOfClosing = 0.03;

/** Plans one of the changes that a person makes, at random. */
export function planChange(situation: Situation): PlannedChange {
  const { known, random } = situation;
  const ids = [...known.keys()].filter(isArticle).map((key) => key.slice('article '.length));
  const chosen = ids.filter(() => random() < 0.4);
  const some = chosen.length > 0 ? chosen : ids.slice(0, 1);
  if (random() < shareOfClosing) return closing();
  const tag = `t${String(below(random, 5))}`;
  return oneOf(random, [
    () => importing(situation),
    () =>
      editing('tag', some, 'articles.update', { patch: { addTags: [tag] } }, (old) => ({
        ...old,
        tags: [...new Set([...(old['tags'] as string[]), tag])].sort(),
      })),
    () =>
      editing('edit', some, 'articles.update', { patch: { starred: true } }, (old) => ({
        ...old,
        starred: true,
      })),
    () => editing('trash', some, 'articles.trash', {}, (old) => ({ ...old, isTrashed: true })),
    () => editing('restore', some, 'articles.restore', {}, (old) => ({ ...old, isTrashed: false })),
    () =>
      editing('purge', some.slice(0, 3), 'articles.purge', {}, (old) =>
        old['isTrashed'] === true ? null : old,
      ),
    backingUp,
    () => movingInHistory('undo'),
    () => movingInHistory('redo'),
    () => making('collection', 'collections.create', { name: `C${String(random())}`, articles: some }),
    () =>
      making('note', 'notes.create', {
        title: `Note ${String(below(random, 1e9))}`,
        markdown: 'The boat.\n',
      }),
  ])();
}

function closing(): PlannedChange {
  return {
    name: 'close',
    mayBecome: () => false,
    make: async (process) => {
      await process.close();
      return [];
    },
  };
}

/** Changes nothing; cut short, it leaves no backup that cannot be read. */
function backingUp(): PlannedChange {
  return {
    name: 'backup',
    mayBecome: () => false,
    make: async (process) => {
      await process.call('library.backUp');
      return [];
    },
  };
}

function importing({ writeStories }: Situation): PlannedChange {
  return {
    name: 'import',
    mayBecome: (_key, before) => before === undefined,
    make: async (process) => {
      const { id: report } = await process.call<ImportReport>('importing.importPaths', {
        paths: [writeStories()],
        origin: 'drop',
      });
      const every = { id: report, outcome: null, typed: '', offset: 0, limit: 500 };
      const { files } = await process.call<ImportedFiles>('importing.files', every);
      return files.flatMap(({ outcome, id }) =>
        outcome === 'added' && id !== undefined ? [`article ${id}`] : [],
      );
    },
  };
}

function editing(
  name: string,
  ids: readonly string[],
  method: string,
  params: object,
  patch: (old: Record<string, unknown>) => object | null,
): PlannedChange {
  const becomes = (key: string, before: string | undefined): string | undefined => {
    if (!isArticle(key) || !ids.includes(key.slice('article '.length)) || before === undefined) return before;
    const patched = patch(parsed(before));
    return patched === null ? undefined : canonical(patched);
  };
  return {
    name,
    becomes,
    mayBecome: (key, before, after) => becomes(key, before) === after,
    make: async (process) => {
      await process.call(method, { ids, ...params });
      return [];
    },
  };
}

/** Fields that changes of this walk set; taking one back can join them as they never were together. */
const changing: ReadonlySet<string> = new Set(['tags', 'starred', 'isTrashed', 'provenance']);

function movingInHistory(name: 'undo' | 'redo'): PlannedChange {
  return {
    name,
    mayBecome: (key, before, after) =>
      isArticle(key) && before !== undefined && after !== undefined && lasting(before) === lasting(after),
    make: async (process) => {
      await process.call(`undo.${name}`);
      return [];
    },
  };
}

function lasting(state: string): string {
  return canonical(
    Object.fromEntries(Object.entries(parsed(state)).filter(([field]) => !changing.has(field))),
  );
}

function making(kind: 'note' | 'collection', method: string, params: object): PlannedChange {
  return {
    name: kind,
    mayBecome: (key, before) => key.startsWith(`${kind} `) && before === undefined,
    make: async (process) => {
      const made = await process.call<{ readonly id?: string; readonly note?: { readonly id: string } }>(
        method,
        params,
      );
      return [`${kind} ${made.note?.id ?? made.id ?? ''}`];
    },
  };
}

function isArticle(key: string): boolean {
  return key.startsWith('article ');
}

function parsed(state: string): Record<string, unknown> {
  return Object.fromEntries(JSON.parse(state) as readonly (readonly [string, unknown])[]);
}
