import { mkdtemp, readdir, rm, writeFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropFiles } from '../support/dropFiles';
import { expect, test } from '../support/electronApp';
import { fixture, stories } from '../support/fixtures';
import { writeStories } from '../support/writeStories';

test('an empty library says what goes there, and a dropped article appears with what its text says', async ({
  world,
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Start with what you have read.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
  await world.dropFiles([fixture('lisbon.txt')]);
  const row = page.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('The port has been in talks with its pilots');
  await expect(row).toContainText('4 Mar');
  await row.click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByLabel('Date')).toHaveValue('4 March 2021');
  await expect(inspector.getByLabel('Place')).toHaveValue('Lisbon');
  await expect(inspector.getByText('from text')).toHaveCount(3);
  await expect(page.getByRole('main', { name: 'Workspace' })).toContainText(
    '“The quiet moorings along that wall',
  );
  expect(world.errors).toEqual([]);
});

test('every file of a dropped folder is accounted for, with its reason', async ({ world, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-drop-'));
  await writeStories(folder, 30);
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'junk.txt'), Buffer.from([0, 1, 2, 3, 255, 0, 7, 9]));
  await writeFile(join(folder, 'picture.png'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  await symlink(join(folder, 'nowhere'), join(folder, 'link.txt'));
  await world.dropFiles([folder]);
  const report = page.getByRole('dialog');
  await expect(report.getByRole('heading', { level: 2 })).toHaveText('34 files given, 34 accounted for');
  await expect(report.getByRole('row', { name: /empty\.txt/ })).toContainText('Empty: the file has 0 bytes.');
  await expect(report.getByRole('row', { name: /junk\.txt/ })).toContainText('Not text');
  await expect(report.getByRole('row', { name: /link\.txt/ })).toContainText('A link that leads nowhere.');
  await report.getByRole('button', { name: 'Unsupported' }).click();
  await expect(report.getByRole('row', { name: /picture\.png/ })).toContainText('Picture files are not read');
  await report.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('status', { name: 'Library status' })).toContainText('Indexed 30 of 30');
  await rm(folder, { recursive: true });
});

test('the same file again is already here, and an import can be undone', async ({ world, page }) => {
  await world.dropFiles(stories);
  const grid = page.getByRole('grid', { name: 'Articles' });
  await expect(grid.getByRole('row')).toHaveCount(3);
  await world.dropFiles(stories);
  const status = page.getByRole('status', { name: 'Library status' });
  await expect(status).toContainText('3 already here');
  await world.page.evaluate(async () => {
    const reply = await window.commonplace.call('importing.reports', {});
    const reports = reply.ok ? (reply.value as { id: string }[]) : [];
    await window.commonplace.call('importing.undo', { id: reports[1]?.id });
  });
  await expect(
    page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Trash' }),
  ).toContainText('3');
});

test('a file dropped on a note that is written is imported, a picture is taken into the note, and what is dropped on a collection is filed in it', async ({
  world,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-drop-'));
  await writeFile(join(folder, 'quay.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  await page.keyboard.press('Control+n');
  const text = page.getByRole('textbox', { name: 'Note text' });
  await text.click();
  await page.keyboard.type('Written by hand.');
  const { x, y } = (await text.boundingBox()) ?? { x: 0, y: 0 };
  await dropFiles(page, [fixture('lisbon.txt')], { x: x + 20, y: y + 10 });
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(1);
  await expect(text).toHaveText('Written by hand.');
  await dropFiles(page, [join(folder, 'quay.png')], { x: x + 20, y: y + 10 });
  await expect
    .poll(() => readdir(join(world.library, 'notes', 'attachments')).catch(() => []))
    .toHaveLength(1);
  await expect.poll(() => text.innerText()).toContain('Written![quay](');
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'New collection' }).click();
  await page.keyboard.press('Enter');
  const collection = page.getByRole('treeitem', { name: 'New collection' });
  const box = (await collection.boundingBox()) ?? { x: 0, y: 0 };
  await dropFiles(page, [fixture('porto.md'), fixture('lisbon.txt')], { x: box.x + 60, y: box.y + 10 });
  await expect(collection).toHaveAccessibleName('New collection, 2');
  await rm(folder, { recursive: true });
});

test('pasted text becomes an article', async ({ page }) => {
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page
    .getByRole('textbox', { name: 'Text to import' })
    .fill('BRAGA, May 2, 2021 (Harbour Review) - The bell was rung.\n\nNobody knows by whom.');
  await page.getByRole('button', { name: 'Import', exact: true }).last().click();
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toContainText(
    'The bell was rung',
  );
});

test('the library process may be killed during an import: the window stays, articles are whole, the rest goes on by itself', async ({
  world,
  app,
  page,
}) => {
  const folder = await writeStories(join(world.userData, 'stories'), 600);
  await world.dropFiles([folder]);
  const status = page.getByRole('status', { name: 'Library status' });
  await expect(status).toContainText('Importing stories');
  const pid = await app.evaluate(({ app: electron }) => {
    return electron.getAppMetrics().find(({ name }) => name === 'Commonplace library')?.pid ?? 0;
  });
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect(status).toContainText('Going on importing stories');
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await expect(status).toContainText('Indexed 600 of 600', { timeout: 30_000 });
  await expect(status).toContainText('600 added');
  const check = await page.evaluate(() => window.commonplace.call('library.check', {}));
  expect(check).toMatchObject({ ok: true, value: { ok: true, articles: 600, problems: [] } });
});
