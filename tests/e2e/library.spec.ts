import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/electronApp';
import { fixture } from '../support/fixtures';

test('a library follows what is done to it here and by other programs, and mends what was lost', async ({
  world,
  page,
}) => {
  await world.dropFiles([fixture('lisbon.txt'), fixture('porto.md')]);
  const rows = page.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(rows).toHaveCount(2);

  await rows.filter({ hasText: 'Pilots answer the council' }).click();
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveCount(2);

  const year = join(world.library, 'articles', String(new Date().getUTCFullYear()));
  const folders = (await readdir(year)).map((id) => join(year, id));
  const [first = ''] = folders;
  const record = JSON.parse(await readFile(join(first, 'article.json'), 'utf8')) as object;
  await writeFile(join(first, 'article.json'), JSON.stringify({ ...record, title: 'Herring by lamplight' }));
  await expect(rows.filter({ hasText: 'Herring by lamplight' })).toHaveCount(1);

  await rm(join(first, 'text.md'));
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Command, note or article' }).fill('check library');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Check library' });
  await expect(dialog).toContainText('The text of this article is missing.');
  await dialog.getByRole('button', { name: /^Read the text again/ }).click();
  await expect(dialog).toContainText('every file is as it should be');
  expect(world.errors).toEqual([]);
});
