import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerDialogs } from '../support/answerDialogs';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

/** Goes from region to region until one of them has the focus. */
async function goTo(page: Page, region: Locator): Promise<void> {
  for (let step = 0; step < 6 && !(await hasFocus(region)); step++) await page.keyboard.press('F6');
  expect(await hasFocus(region)).toBe(true);
}

function hasFocus(region: Locator): Promise<boolean> {
  return region.evaluate((element) => element.contains(document.activeElement));
}

test('stories are imported, found, read side by side, marked and quoted, and the note leaves with them, by keyboard alone', async ({
  world,
  app,
  page,
}) => {
  await answerDialogs(app, stories);
  await page.keyboard.press('Control+i');
  const grid = page.getByRole('grid', { name: 'Articles' });
  await expect(grid.getByRole('row')).toHaveCount(3, { timeout: 30_000 });
  await goTo(page, grid);
  await page.keyboard.press('Enter');
  const articles = page.getByRole('main', { name: 'Workspace' }).getByRole('article');
  for (const count of [2, 3]) {
    await goTo(page, grid);
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(articles).toHaveCount(count);
  }

  await page.keyboard.press('/');
  await page.keyboard.type('pilots answer the council');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
    'Pilots answer the council of Porto',
  );
  await page.keyboard.press('Enter');
  await expect(articles).toHaveCount(3);
  const reader = page.locator('.pane.front').getByRole('region', { name: /^Text of Pilots answer/ });
  await goTo(page, reader);

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
  await expect(reader.getByRole('note', { name: 'Comment' })).toContainText('Ask who said so.');

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
  await expect(page.locator('.md-source-state')).toHaveText('✓ verbatim');
  const brokenSource = page.locator('.md-source-title.broken');
  await page.keyboard.press('Control+z');
  await expect(brokenSource).toHaveText('Pilots answer the council of Porto');
  await page.keyboard.press('Control+Shift+z');
  await expect(brokenSource).toHaveCount(0);

  const exported = join(world.library, '..', 'pilots.md');
  await answerDialogs(app, [exported]);
  const text = page.getByRole('textbox', { name: 'Note text' });
  for (let pane = 0; pane < 4 && !(await hasFocus(text)); pane++) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Control+Alt+ArrowRight');
    await page.waitForFunction((element) => document.activeElement !== element, before);
  }
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Alt+e');
  await expect(page.getByRole('radio', { name: /^Word/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^Markdown/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(exported, 'utf8').catch(() => '')).toContain(`> ${quoted}`);
  expect(await readFile(exported, 'utf8')).toContain('Pilots answer the council of Porto');

  await expect(page.getByText('1 source', { exact: true })).toBeVisible();
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+e');
  const read = page.getByRole('region', { name: 'Note as read' });
  await expect(read.locator('blockquote')).toContainText(quoted);
  await expect(read.locator('blockquote .md-source')).toHaveText(/^Pilots answer .*¶ \d+✓ verbatim$/);
  await expect(read.locator('.source-written')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(read.locator('.md-source-title.broken')).toHaveText('Pilots answer the council of Porto');
  expect(world.errors).toEqual([]);
});
