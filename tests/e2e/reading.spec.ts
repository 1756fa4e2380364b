import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test.beforeEach(async ({ world, page }) => {
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('status', { name: 'Library status' })).toContainText('Indexed 3 of 3');
});

test('typing finds passages, marked; Enter opens the first at its match', async ({ page }) => {
  const box = page.getByRole('search').getByRole('searchbox', { name: 'Search library' });
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.type('quiet moor');
  const hit = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  await expect(hit.locator('mark').first()).toHaveText('quiet');
  await expect(hit.locator('mark').nth(1)).toHaveText('moorings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { selected: true })).toContainText('The port has been in talks');
  const marked = (): Promise<string[]> =>
    page.evaluate(() => {
      const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
      return [...(highlights.get('current-match') ?? [])].map((range) => range.toString());
    });
  await expect.poll(marked).toEqual(['quiet']);
  const isPainted = await page.evaluate(() => {
    const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
    const [range] = highlights.get('current-match') ?? [];
    const element = range?.startContainer.parentElement ?? document.body;
    return getComputedStyle(element, '::highlight(current-match)').backgroundColor !== 'rgba(0, 0, 0, 0)';
  });
  expect(isPainted).toBe(true);
});

test('a query with a mistake is explained and still finds; nothing found offers a way on', async ({
  page,
}) => {
  const box = page.getByRole('searchbox', { name: 'Search library' });
  await box.fill('sorce:harbour pilots');
  await expect(page.getByText('There is no field “sorce”, so it is searched as plain words.')).toBeVisible();
  await page.getByRole('button', { name: 'Use source:harbour' }).click();
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(1);
  await box.fill('pilts');
  await page.getByRole('button', { name: 'pilots', exact: true }).click();
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
});

test('facets narrow the search and open up again', async ({ page, app }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1500, 900);
  });
  await page.getByRole('searchbox', { name: 'Search library' }).fill('lisbon');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(3);
  const porto = page.getByRole('button', { name: /^Porto/ });
  await porto.click();
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(1);
  await porto.click();
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(3);
});

test('two articles stand side by side, and do so again after a restart', async ({ world, page }) => {
  const grid = page.getByRole('grid', { name: 'Articles' });
  await grid.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F6');
  await grid.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  const tabs = (): ReturnType<typeof page.getByRole> =>
    world.page.getByRole('main', { name: 'Workspace' }).getByRole('tab');
  await expect(tabs()).toHaveCount(2);
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('separator', { name: 'Width of the panes' })).toBeVisible();
  await world.relaunch();
  await expect(tabs()).toHaveCount(2);
  await expect(world.page.getByRole('article')).toHaveCount(2);
  await expect(world.page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
});

test('find in the text counts and steps through what is there', async ({ page }) => {
  await page.getByRole('row', { name: /The port has been/ }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in this text' }).fill('the');
  const bar = page.getByRole('group', { name: 'Find in this text' });
  await expect(bar).toContainText(/1 of \d+/);
  await page.keyboard.press('Enter');
  await expect(bar).toContainText(/2 of \d+/);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('footnotes are shown where they are referred to, and lead to their text and back', async ({
  world,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-footnotes-'));
  const story = 'The register of the harbour names every ship that lay at the quay that day. '.repeat(4);
  const paragraphs = Array.from({ length: 60 }, (_, at) => `<p>Day ${String(at + 1)}: ${story}</p>`).join('');
  await writeFile(
    join(folder, 'ledger.html'),
    `<!doctype html><html lang="en"><title>A ledger</title><article><h1>A ledger</h1><p>It was kept in secret<sup><a href="#n1" id="r1">1</a></sup>.</p>${paragraphs}<ol><li id="n1">So <em>the clerk</em>. <a href="#r1">↩</a></li></ol></article>`,
  );
  await world.dropFiles([folder]);
  await page.getByRole('row', { name: /A ledger/ }).click();
  const reader = page.getByRole('region', { name: 'Text of A ledger' });
  const mark = reader.getByRole('link', { name: 'Footnote 1', exact: true });
  await mark.hover();
  await expect(reader.getByRole('tooltip')).toHaveText('So the clerk.');
  await mark.press('Enter');
  const back = reader.getByRole('link', { name: 'Footnote 1: back to the text' });
  await expect(back).toBeFocused();
  await expect(back).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(mark).toBeFocused();
  await expect(mark).toBeInViewport();
  await rm(folder, { recursive: true });
});

test('a tab that comes back is where it was left, however long its text; a tag left open ends with its block', async ({
  world,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-long-'));
  const story = 'The register of the harbour names every ship that lay at the quay that day. '
    .repeat(4)
    .trim();
  const days = Array.from({ length: 1200 }, (_, at) => `## Day ${String(at + 1)}\n\n*Noted*: ${story}`);
  await writeFile(
    join(folder, 'long.md'),
    `# A long ledger\n\nIt <b>opens here.\n\nAnd goes on in *plain* words.\n\n${days.join('\n\n')}`,
  );
  await world.dropFiles([folder]);
  await page.getByRole('row', { name: /A long ledger/ }).click({ button: 'middle' });
  const reader = page.getByRole('region', { name: 'Text of A long ledger' });
  const plain = reader.getByText('And goes on in');
  await expect(plain).toHaveCSS('font-weight', '400');
  await expect(plain.locator('em')).toHaveText('plain');
  await expect(reader.getByRole('heading', { name: 'Day 1', exact: true })).toBeVisible();
  const place = page.getByRole('status', { name: 'Library status' }).getByText(/^¶ \d+ of/);
  await reader.evaluate((element) => {
    element.scrollTop = 9000;
  });
  await expect(place).toContainText(/· [1-9]/);
  // The beginning is shown before the rest is here.
  await expect(place).toContainText(/^¶ \d+ of 2,?40\d/);
  const top = await reader.evaluate((element) => element.scrollTop);
  const said = await place.innerText();
  await page.getByRole('row', { name: /The port has been/ }).click({ button: 'middle' });
  await expect(reader).toBeHidden();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('region', { name: /^Text of The port/ }).focus();
  await page.keyboard.press('Control+PageUp');
  await expect(reader).toBeFocused();
  expect(await reader.evaluate((element) => element.scrollTop)).toBe(top);
  await expect(place).toHaveText(said);
  const outline = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('heading')).toContainText('1200');
  await rm(folder, { recursive: true });
});

test('a correction by hand is kept and says so; a date that does not exist is refused beside its field', async ({
  world,
  page,
}) => {
  await page.getByRole('row', { name: /The port has been/ }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByLabel('Date').fill('31 February 2021');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('alert')).toContainText('There is no 31 February 2021.');
  await inspector.getByLabel('Place').fill('Setúbal');
  await page.keyboard.press('Enter');
  await expect(inspector.getByText('by hand')).toHaveCount(1);
  await world.relaunch();
  await expect(world.page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Place')).toHaveValue(
    'Setúbal',
  );
});

test('unread articles are worked through with the keyboard alone', async ({ page }) => {
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await expect(sidebar.getByRole('button', { name: 'Unread' })).toContainText('3');
  await page.getByRole('grid', { name: 'Articles' }).focus();
  await page.keyboard.press('s');
  await expect(sidebar.getByRole('button', { name: 'Starred' })).toContainText('1');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(sidebar.getByRole('button', { name: 'Unread' })).toContainText('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
});

test('what goes to the trash can be put back, or deleted for good after a question', async ({ page }) => {
  const grid = page.getByRole('grid', { name: 'Articles' });
  await grid.focus();
  await page.keyboard.press('Delete');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await grid.focus();
  await page.keyboard.press('Delete');
  await expect(grid.getByRole('row')).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Trash' }).click();
  await expect(grid.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(grid.getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete for good…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('What you move to the trash stays here')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'All articles' })
    .click();
  await expect(grid.getByRole('row')).toHaveCount(2);
});
