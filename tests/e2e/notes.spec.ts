import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test.beforeEach(async ({ world, page }) => {
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
});

/** Begins a note of a title; the cursor stands in its text then. */
async function beginNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note text' })).toBeFocused();
}

test('a note links an article, the link is followed, and the article shows the note under Backlinks', async ({
  world,
  page,
}) => {
  await beginNote(page, 'Quiet moorings');
  await page.keyboard.type('What the pilots say: [[answer the cou');
  const option = page
    .getByRole('listbox')
    .getByRole('option', { name: /^Pilots answer the council of Porto/ });
  await expect(option).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' in one line.');
  await expect(page.getByRole('main', { name: 'Workspace' })).toContainText(/Saved \d\d:\d\d/);
  const text = await readFile(join(world.library, 'notes', 'Quiet moorings.md'), 'utf8');
  expect(text).toContain('[[@porto20210309');
  await page.locator('[data-link]').click();
  await expect(page.getByRole('tab', { selected: true })).toContainText('Pilots answer the council of Porto');
  const backlinks = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('region', { name: 'Backlinks' });
  await expect(backlinks).toContainText('Quiet moorings');
  await expect(backlinks).toContainText('What the pilots say');
  await backlinks.getByRole('button', { name: /Quiet moorings/ }).click();
  await expect(page.getByRole('textbox', { name: 'Note text' })).toContainText('in one line.');
  expect(world.errors).toEqual([]);
});

test('Enter pressed before the list of links is there takes the first of it, and what is typed on stands behind the link', async ({
  world,
  page,
}) => {
  await beginNote(page, 'Hasty');
  await page.keyboard.type('See [[answer the cou');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' first, then [[Nobody wrote this yet');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and go on.');
  const path = join(world.library, 'notes', 'Hasty.md');
  await expect
    .poll(() => readFile(path, 'utf8'))
    .toMatch(/^See \[\[@porto20210309\w*\]\] first, then \[\[Nobody wrote this yet\]\] and go on\.$/m);
  expect(world.errors).toEqual([]);
});

test('Enter in an empty item leaves its list, also where it is the second, and a nested one first comes out', async ({
  world,
  page,
}) => {
  await beginNote(page, 'Listed');
  for (const line of ['- [ ] Only task', '', '', 'After it.', '', '- Outer']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Tab');
  for (const line of ['Inner', '', 'Outer again', '', '']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('The end.');
  const path = join(world.library, 'notes', 'Listed.md');
  await expect
    .poll(() => readFile(path, 'utf8'))
    .toContain('- [ ] Only task\n\nAfter it.\n\n- Outer\n  - Inner\n- Outer again\n\nThe end.');
});

test('a title that was typed is kept when its tab is left by a key', async ({ world, page }) => {
  await page.keyboard.press('Control+n');
  const title = page.getByRole('textbox', { name: 'Note title' });
  await title.fill('Left standing');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('tab', { name: 'Left standing' })).toBeVisible();
  await expect.poll(() => readdir(join(world.library, 'notes'))).toContain('Left standing.md');
});

test('words typed where a line is wrapped stay in its paragraph', async ({ world, page }) => {
  await beginNote(page, 'Wrapped');
  await page.keyboard.insertText('> A quotation that is long enough to be wrapped. '.repeat(6).trim());
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' put in between ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.type(' and below ');
  await expect
    .poll(() => readFile(join(world.library, 'notes', 'Wrapped.md'), 'utf8'))
    .toMatch(/^> .* put in between .* and below .*wrapped\.$/m);
});

test('what was written is there after a restart, in the tab it was written in', async ({ world, page }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note text' }).click();
  await page.keyboard.type('Nothing written may be lost.');
  await expect(page.getByRole('main', { name: 'Workspace' })).toContainText(/Saved \d\d:\d\d/);
  await world.relaunch();
  await expect(world.page.getByRole('textbox', { name: 'Note text' })).toHaveText(
    'Nothing written may be lost.',
  );
  const hits = world.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await world.page.getByRole('searchbox', { name: 'Search library' }).fill('nothing written');
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('Untitled');
});

test('a note changed outside while it is written in is not overwritten', async ({ world, page }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note text' }).click();
  await page.keyboard.type('Mine.');
  await expect(page.getByRole('main', { name: 'Workspace' })).toContainText(/Saved \d\d:\d\d/);
  const [name] = (await readdir(join(world.library, 'notes'))).filter((file) => file.endsWith('.md'));
  const path = join(world.library, 'notes', name ?? '');
  await writeFile(path, (await readFile(path, 'utf8')).replace('Mine.', 'Theirs.'));
  await page.keyboard.type(' And more of mine.');
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Theirs.');
  expect(await readFile(path, 'utf8')).toContain('Theirs.');
  await conflict.getByRole('button', { name: 'Keep what is written here' }).click();
  await expect(conflict).toBeHidden();
  await expect.poll(() => readFile(path, 'utf8')).toContain('Mine. And more of mine.');
});

test('a link to a note that is not there looks it, and to follow it begins the note', async ({ page }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note text' }).click();
  await page.keyboard.type('See [[Harbour clocks]].');
  await expect(page.locator('.broken')).toHaveText('Harbour clocks');
  await page.locator('.broken').click();
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue('Harbour clocks');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('textbox', { name: 'Note text' })).toContainText('Harbour clocks');
  await expect(page.locator('.broken')).toHaveCount(0);
});

test('footnotes of a note lead to their text in the reading view, and back', async ({ page }) => {
  await beginNote(page, 'Moorings');
  await page.keyboard.insertText('The council answered.[^a]\n\n[^a]: In March.\n');
  await expect(page.getByRole('main', { name: 'Workspace' })).toContainText(/Saved \d\d:\d\d/);
  await page.keyboard.press('Control+e');
  const mark = page.getByRole('link', { name: 'Footnote a', exact: true });
  const back = page.getByRole('link', { name: 'Footnote a: back to the text' });
  await mark.click();
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mark).toBeFocused();
});

test('a section folds and unfolds from any of its lines, and an address into the app is a link where it is pasted and read', async ({
  page,
}) => {
  await beginNote(page, 'Sections');
  await page.keyboard.insertText('## One\n\nIn the first. [Back](commonplace://open/note/Sections)\n');
  const text = page.getByRole('textbox', { name: 'Note text' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+BracketLeft');
  await expect(text).not.toContainText('In the first.');
  await page.keyboard.press('Control+Shift+BracketRight');
  await expect(text).toContainText('In the first.');
  await page.evaluate(() => navigator.clipboard.writeText('commonplace://open/note/Sections#One'));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(text).toContainText('Sections#One');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('region', { name: 'Note as read' }).locator('[data-link]')).toHaveText([
    'Back',
    'Sections#One',
  ]);
});

test('the outline of a long note reaches every heading, and follows what is written', async ({
  world,
  page,
}) => {
  const parts = Array.from({ length: 600 }, (_none, n) => `## Part ${String(n)}\n\nTwo words.\n`);
  await writeFile(join(world.library, 'notes', 'Long.md'), parts.join('\n'));
  await page.getByRole('navigation', { name: 'Library' }).getByText('Notes', { exact: true }).click();
  await page.getByRole('grid', { name: 'Notes' }).getByText('Long', { exact: true }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const outline = inspector.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('heading')).toContainText('600');
  await expect(outline.getByRole('listitem').first()).toHaveText('Part 02');
  expect(await outline.getByRole('listitem').count()).toBeLessThan(100);
  const last = outline.getByRole('button', { name: /^Part 599/ });
  await outline.getByRole('list').evaluate((list) => {
    list.closest('.inspector')?.scrollTo({ top: list.clientHeight });
  });
  await last.click();
  const text = page.getByRole('textbox', { name: 'Note text' });
  await expect(text.getByText('Part 599')).toBeInViewport();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('## One more');
  await expect(outline.getByRole('heading')).toContainText('601');
});

test('a note in two panes is one: what is written in either stands in both, and nothing is taken back', async ({
  world,
  page,
}) => {
  await page.keyboard.press('Control+n');
  const title = page.getByRole('textbox', { name: 'Note title' });
  await title.fill('Twin');
  await page.keyboard.press('Enter');
  await page.keyboard.type('From the left.');
  await page.getByRole('navigation', { name: 'Library' }).getByText('Notes', { exact: true }).click();
  await page
    .getByRole('grid', { name: 'Notes' })
    .getByText('Twin', { exact: true })
    .click({ modifiers: ['Alt'] });
  const texts = page.getByRole('textbox', { name: 'Note text' });
  await expect(texts).toHaveCount(2);
  await expect(texts.nth(1)).toHaveText('From the left.');
  await texts.nth(1).click();
  await page.keyboard.press('Control+End');
  for (const word of ' And from the right, word by word, while the first of it is saved.'.split(/(?= )/))
    await page.keyboard.type(word, { delay: 20 });
  const whole = 'From the left. And from the right, word by word, while the first of it is saved.';
  await expect(texts.nth(0)).toHaveText(whole);
  await expect(texts.nth(1)).toHaveText(whole);
  await expect.poll(() => readFile(join(world.library, 'notes', 'Twin.md'), 'utf8')).toContain(whole);
});

test('a note that was left for another tab is as it was: what was written is taken back, the cursor is where it stood', async ({
  page,
}) => {
  const text = page.getByRole('textbox', { name: 'Note text' });
  await beginNote(page, 'Long');
  await page.keyboard.insertText(
    Array.from({ length: 200 }, (_none, n) => `Line ${String(n)}.`).join('\n\n'),
  );
  await page.keyboard.type(' Last words');
  await expect(text.getByText('Last words')).toBeInViewport();
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().click({ button: 'middle' });
  await expect(page.locator('.reader-scroll')).toBeVisible();
  await page.getByRole('tab', { name: 'Long' }).click();
  await expect(text.getByText('Last words')).toBeInViewport();
  await text.focus();
  await page.keyboard.type('!');
  await expect(text).toContainText('Last words!');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(text).not.toContainText('Last words');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toContainText('Last words');
});

test('a task that is done is ticked where the note is read', async ({ page }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note text' }).click();
  await page.keyboard.insertText('- [x] Ask the pilot\n- [ ] Ask the mate');
  await page.keyboard.press('Control+e');
  const tasks = page.getByRole('region', { name: 'Note as read' }).getByRole('checkbox');
  await expect(tasks).toHaveCount(2);
  const [done, open] = await tasks.evaluateAll((boxes) =>
    boxes.map((box) => getComputedStyle(box).backgroundColor),
  );
  expect(done).not.toBe(open);
});

test('a citation key that cannot be one is refused with what it may be made of', async ({ page }) => {
  await page.getByRole('row', { name: /Pilots answer/ }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('change the citation key');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change the citation key' });
  await dialog.getByRole('textbox', { name: 'Citation key' }).fill('Not a key!');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(/^\s*A key begins with a small letter/);
});
