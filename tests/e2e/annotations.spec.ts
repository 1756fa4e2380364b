import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test('a story is imported, found, read, marked, quoted into a note and found again, by keyboard alone', async ({
  world,
  page,
}) => {
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3, {
    timeout: 30_000,
  });
  await page.keyboard.press('/');
  await page.keyboard.type('pilots answer the council');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
    'Pilots answer the council of Porto',
  );
  await page.keyboard.press('Enter');
  const reader = page.getByRole('region', { name: /^Text of Pilots answer/ });
  await expect(reader).toBeVisible();
  for (let region = 0; region < 3; region++) await page.keyboard.press('F6');
  await expect(reader).toBeFocused();

  await page.keyboard.press('h');
  await expect(reader.getByRole('group', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  const quoted = await page.evaluate(() => String(getSelection()));
  expect(quoted).toMatch(/\w+ \w+/);
  await page.keyboard.press('3');
  await expect(reader.getByRole('group', { name: 'Selection' })).toBeHidden();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const marks = inspector.getByRole('region', { name: 'Annotations' });
  await expect(marks.getByRole('listitem')).toHaveCount(1);
  await expect(marks).toContainText(quoted);
  await expect(marks.getByRole('img', { name: 'Sky' })).toBeVisible();

  await page.keyboard.press('a');
  await expect(reader.getByRole('group', { name: 'Annotation' })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type('Ask *who* said so.');
  await page.keyboard.press('Enter');
  await expect(reader.getByRole('complementary', { name: 'Comment' })).toContainText('Ask who said so.');

  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue(/^On Pilots answer/);
  await expect(reader.getByRole('button', { name: 'Cited in 1 note' })).toBeVisible();
  const [name] = (await readdir(join(world.library, 'notes'))).filter((file) => file.endsWith('.md'));
  const note = await readFile(join(world.library, 'notes', name ?? ''), 'utf8');
  expect(note).toContain(`> ${quoted}`);
  expect(note).toMatch(/\[\[@porto20210309\w*#a-[0-9a-f]{4}\|.*¶ \d+\]\]/);

  await page.keyboard.press('Control+z');
  await expect(marks).not.toContainText('Ask who said so.');
  expect(world.errors).toEqual([]);
});
