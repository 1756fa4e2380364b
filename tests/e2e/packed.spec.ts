import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { dropFiles } from '../support/dropFiles';
import { expect, test } from '../support/packedApp';

const story = [
  ' date 2019-03-14 Port Velmar :',
  'The ferry Maren Dow ran aground on Sill Bank before midnight, and all 212 aboard were brought ashore.',
  'The harbour office gave the time of the last call as 23:40.',
].join('\n\n\n\n\n\n');

test('imports a dropped file', async ({ packed: { page, library } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-drop-'));
  const path = join(folder, 'ferry.txt');
  await writeFile(path, story);
  await dropFiles(page, [path]);
  const articles = page.getByRole('grid', { name: 'Articles' });
  await expect(articles.getByRole('gridcell', { name: /^The ferry Maren Dow ran aground/ })).toBeVisible();
  const files = await readdir(join(library, 'articles'), { recursive: true });
  expect(files.filter((file) => file.endsWith('source.txt'))).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('the security checklist, 19: what a packed app does without is shut', async ({
  packed: { executable },
}) => {
  const wire = await getCurrentFuseWire(executable);
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
});
