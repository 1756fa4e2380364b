import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibraryClient } from '../../../main/service';
import type { ServiceState } from '../../../preload/contract/shell';
import { valueOf } from '../../../preload/contract/reply';
import type { LibraryOverview } from '../../../preload/contract/library';
import {
  forkLibraryProcess,
  serviceOptions,
  type ForkedLibraryProcess,
} from '../../support/forkLibraryProcess';

let folder: string;
let processes: ForkedLibraryProcess[];
let states: ServiceState[];
let events: { name: string; payload: unknown }[];
let client: LibraryClient;

function newClient(library: string): LibraryClient {
  const start = (): ForkedLibraryProcess => {
    const started = forkLibraryProcess();
    processes.push(started);
    return started;
  };
  return new LibraryClient(start, serviceOptions(library), {
    onState: (state) => states.push(state),
    onEvent: (name, payload) => events.push({ name, payload }),
  });
}

const overview = async (): Promise<LibraryOverview> =>
  valueOf(await client.call('library.overview', {})) as LibraryOverview;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-client-'));
  [processes, states, events] = [[], [], []];
  client = newClient(join(folder, 'library'));
});

afterEach(async () => {
  await client.close();
  for (const child of processes) child.kill();
  await rm(folder, { recursive: true, force: true });
});

describe('the client of the library process', () => {
  test('answers calls made before the process is ready', async () => {
    client.start();
    expect((await overview()).articles).toBe(0);
    expect(states.map((state) => state.kind)).toEqual(['ready']);
  });

  test('starts a killed process again and asks its questions anew', async () => {
    client.start();
    await overview();
    processes[0]?.kill();
    expect((await overview()).articles).toBe(0);
    await until(() => processes.length === 2);
    expect(states.map((state) => state.kind)).toEqual(['ready', 'restarting', 'ready']);
  });

  test('fails a change that was under way when the process was killed', async () => {
    const stories = join(folder, 'stories');
    await mkdir(stories);
    for (let n = 0; n < 300; n++)
      await writeFile(join(stories, `${String(n)}.txt`), `Story ${String(n)}\n\nIts text.`);
    client.start();
    await overview();
    const reply = client.call('importing.importPaths', { paths: [stories], origin: 'choice' });
    await until(() => events.some(({ name }) => name === 'jobsChanged'));
    processes[0]?.kill();
    expect(await reply).toMatchObject({ ok: false, error: { code: 'serviceStopped' } });
    expect((await overview()).name).not.toBe('');
  });

  test('gives up on a process that keeps ending, says so, and starts again when asked', async () => {
    client.start();
    for (let ends = 0; ends < 4; ends++) {
      await until(() => processes.length === ends + 1 && client.state.kind === 'ready');
      processes[ends]?.kill();
      await until(() => client.state.kind !== 'ready');
    }
    expect(client.state).toMatchObject({ kind: 'failed', error: { code: 'serviceStopped' } });
    expect(await client.call('library.overview', {})).toMatchObject({ ok: false });
    client.retry();
    expect((await overview()).articles).toBe(0);
  });

  test('refuses a library that another process holds, with a message that names it', async () => {
    client.start();
    await overview();
    const second = newClient(join(folder, 'library'));
    second.start();
    await until(() => second.state.kind === 'failed');
    expect(second.state).toMatchObject({ kind: 'failed', error: { code: 'libraryLocked' } });
    await second.close();
    expect((await overview()).articles).toBe(0);
  });

  test('opens another library in the place of the first', async () => {
    client.start();
    const first = await overview();
    await client.open(serviceOptions(join(folder, 'other')));
    expect((await overview()).id).not.toBe(first.id);
  });
});
