import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test.beforeEach(async ({ world, page }) => {
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
});

const workspace = (page: Page): Locator => page.getByRole('main', { name: 'Workspace' });
const tabs = (page: Page): Locator => workspace(page).getByRole('tab');

/** Opens all three stories, each in a tab of its own. */
async function openAll(page: Page): Promise<void> {
  for (const row of await page.getByRole('grid', { name: 'Articles' }).getByRole('row').all())
    await row.click({ button: 'middle' });
  await expect(tabs(page)).toHaveCount(3);
}

async function dragTo(from: Locator, to: Locator, x: number, y: number): Promise<void> {
  const box = await to.boundingBox();
  if (box === null) throw new Error('nothing to drop on');
  await from.dragTo(to, { targetPosition: { x: box.width * x, y: box.height * y } });
}

test('tabs are dragged to the edges of a pane, into another, and among their own', async ({ page }) => {
  await openAll(page);
  const body = workspace(page).locator('.pane-body');
  await dragTo(tabs(page).nth(2), body.first(), 0.05, 0.5);
  await expect(page.getByRole('region', { name: 'Pane' })).toHaveCount(2);
  await dragTo(tabs(page).nth(1), body.nth(1), 0.5, 0.95);
  await expect(page.getByRole('region', { name: 'Pane' })).toHaveCount(3);
  await dragTo(tabs(page).nth(2), body.first(), 0.5, 0.5);
  await expect(page.getByRole('region', { name: 'Pane' })).toHaveCount(2);
  const strip = page.getByRole('tablist').first();
  const before = await strip.getByRole('tab').allTextContents();
  await dragTo(strip.getByRole('tab').nth(1), strip.getByRole('tab').first(), 0.1, 0.5);
  expect(await strip.getByRole('tab').allTextContents()).toEqual([...before].reverse());
});

test('what the mouse does with tabs the keyboard does too', async ({ page }) => {
  await openAll(page);
  await page.keyboard.press('Control+Alt+Shift+ArrowLeft');
  await expect(page.getByRole('region', { name: 'Pane' })).toHaveCount(2);
  await page.keyboard.press('Control+Shift+m');
  await expect(page.getByRole('region', { name: 'Pane' })).toHaveCount(1);
  const before = await tabs(page).allTextContents();
  await page.keyboard.press('Control+Shift+PageUp');
  expect((await tabs(page).allTextContents())[1]).toBe(before[2]);
  await page.keyboard.press('Control+w');
  await expect(tabs(page)).toHaveCount(2);
  await page.keyboard.press('Control+Shift+t');
  expect((await tabs(page).allTextContents())[1]).toBe(before[2]);
});

test('a menu opens on a tab by a secondary press and by Shift+F10; a pinned tab outlives the others', async ({
  page,
}) => {
  await openAll(page);
  await tabs(page).nth(2).click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Tab' });
  await menu.getByRole('menuitem', { name: 'Pin or unpin tab' }).click();
  await expect(tabs(page).first()).toHaveAccessibleDescription('Pinned');
  await tabs(page).nth(1).click();
  await tabs(page).nth(1).focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Close the other tabs' }).press('Enter');
  await expect(tabs(page)).toHaveCount(2);
});

test('back and forward go through what a pane has shown, closed tabs too', async ({ page }) => {
  await openAll(page);
  const titles = await tabs(page).allTextContents();
  const shown = workspace(page).getByRole('tab', { selected: true });
  await page.keyboard.press('Control+w');
  await expect(shown).toHaveText(titles[1] ?? '');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(shown).toHaveText(titles[2] ?? '');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(shown).toHaveText(titles[1] ?? '');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(shown).toHaveText(titles[2] ?? '');
});

test('panes, pins and tabs are there again after the app was killed', async ({ world, page }) => {
  await openAll(page);
  await page.keyboard.press('Control+Alt+Shift+ArrowRight');
  await expect(page.getByRole('region', { name: 'Pane' })).toHaveCount(2);
  await expect
    .poll(() => readFile(join(world.userData, 'layouts.json'), 'utf8'))
    .toContain('"kind": "split"');
  await world.kill();
  await expect(world.page.getByRole('region', { name: 'Pane' })).toHaveCount(2);
  await expect(tabs(world.page)).toHaveCount(3);
});

test('the list is hidden for reading, the queue goes on without it, and the library brings it back', async ({
  page,
}) => {
  const list = page.getByRole('region', { name: 'List' });
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().click();
  const text = page.locator('.reader-scroll');
  await expect(text).toBeVisible();
  const first = await tabs(page).first().textContent();
  await text.focus();
  await page.keyboard.press('Control+Shift+b');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(tabs(page).first()).not.toHaveText(first ?? '');
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Unread' }).click();
  await expect(list).toBeVisible();
});

test('a note that is written has the height of the window, and tabs have their buttons in narrow panes too', async ({
  page,
}) => {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Note text' })).toBeVisible();
  const [whole, pane] = [workspace(page), page.getByRole('region', { name: 'Pane' })];
  expect((await pane.boundingBox())?.height).toBe((await whole.boundingBox())?.height);

  await page.getByRole('row', { name: /Pilots answer/ }).click();
  for (let panes = 2; panes <= 4; panes++) {
    await page.keyboard.press('Control+Backslash');
    await expect(pane).toHaveCount(panes);
  }
  for (const strip of await page.getByRole('tablist').all())
    await expect(strip.getByTitle('Close')).toBeInViewport({ ratio: 1 });
});

test('a section of the inspector that is folded away stays so, in another article and after a restart', async ({
  world,
  page,
}) => {
  await page.getByRole('row', { name: /Pilots answer/ }).click();
  const details = (from: Page): Locator =>
    from
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('button', { name: 'Details', exact: true });
  await details(page).click();
  await page.getByRole('row', { name: /Storm passes Faro/ }).click();
  await expect(page.getByRole('tab', { selected: true })).toContainText('Storm passes Faro');
  await expect(details(page)).toHaveAttribute('aria-expanded', 'false');
  await world.relaunch();
  await expect(details(world.page)).toHaveAttribute('aria-expanded', 'false');
  await details(world.page).click();
  await expect(world.page.getByLabel('Place')).toBeVisible();
});
