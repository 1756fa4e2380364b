import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkGraph, NoteStore } from '../../../main/notes';
import { LibraryFolder } from '../../../main/storage';
import { quantile, timed } from '../measures';

const notes = 10_000;
const linksEach = 10;
const renamed = 1000;
const updates = 50;

function title(n: number): string {
  return `Note ${String(n).padStart(5, '0')}`;
}

/** Ten thousand notes of ten links; a thousand of them link to the first. */
function writeNotes(folder: string): void {
  mkdirSync(join(folder, 'notes'), { recursive: true });
  for (let n = 0; n < notes; n++) {
    const links = Array.from({ length: linksEach }, (_none, k) => {
      const to = k === 0 && n > 0 && n <= renamed ? 0 : 1 + ((n * 7919 + k * 104_729) % (notes - 1));
      return `What the pilots said stands in [[${title(to)}]], and is doubted since.`;
    });
    const front = `---\nid: n-${String(n)}\ncreated: 2026-01-01T00:00:00.000Z\n---\n\n`;
    writeFileSync(join(folder, 'notes', `${title(n)}.md`), `${front}${links.join('\n\n')}\n`);
  }
}

/** Processor time since then: on a machine that does much else it says more than the time that passed. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The link graph of a large library, and a rename over a thousand files of it. */
export async function measureGraph(
  root: string,
): Promise<{ readonly graph: Record<string, number>; readonly rename: Record<string, number> }> {
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeNotes(root);
  // A person's notes have long been on the disk: what was written just now is not to be flushed with what is measured.
  spawnSync('sync');
  const folder = await LibraryFolder.open(root);
  const beforeOpen = process.cpuUsage();
  const { ms: openMs, value: store } = await timed(() => NoteStore.open(folder));
  const openCpu = cpuMs(beforeOpen);
  let before = 0;
  store.onChanged(() => {
    before = performance.now();
  });
  const { ms: buildMs, value: links } = await timed(
    () =>
      new LinkGraph(store, { find: () => null, findByKey: () => null }, { has: () => Promise.resolve(true) }),
  );
  const times: number[] = [];
  store.onChanged(() => {
    times.push(performance.now() - before);
  });
  for (let n = 0; n < updates; n++) {
    const { note, markdown, version } = await store.open(`n-${String(n * 17 + 2)}`);
    await store.save(note.id, `${markdown}\n[[${title(n + 500)}]]\n`, version);
  }
  const around = await timed(() => links.around('note', 'n-0', 2));
  times.sort((a, b) => a - b);
  const beforeRename = process.cpuUsage();
  const { ms: renameMs, value } = await timed(() => store.rename('n-0', 'Another title'));
  const renameCpu = cpuMs(beforeRename);
  const texts = value.rewritten.map(({ id }) => {
    const known = store.find(id);
    return readFileSync(join(root, 'notes', `${known?.title ?? ''}.md`));
  });
  const plain = join(root, 'plain');
  mkdirSync(plain);
  const { ms: plainMs } = await timed(() => {
    texts.forEach((text, n) => {
      writeFileSync(join(plain, `${String(n)}.md`), text);
    });
  });
  await folder.close();
  return {
    graph: {
      notes,
      links: notes * linksEach,
      'notes read ms': openMs,
      'of the processor': openCpu,
      'graph built ms': buildMs,
      'updated p50 ms': quantile(times, 0.5),
      'updated p95 ms': quantile(times, 0.95),
      'round one ms': around.ms,
    },
    rename: {
      files: value.rewritten.length,
      ms: renameMs,
      'of the processor': renameCpu,
      'plain ms': plainMs,
      'against plain': renameMs / plainMs,
    },
  };
}
