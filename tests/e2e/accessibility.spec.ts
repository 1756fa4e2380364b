import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsInAnyTheme } from '../support/axe';
import { expect, test } from '../support/electronApp';
import { fixture, stories } from '../support/fixtures';
import { makePdf } from '../support/makePdf';

async function expectNoViolations(page: Page, part = workspace): Promise<void> {
  expect(await violationsInAnyTheme(page, part)).toEqual([]);
}

const workspace = '[data-region=workspace]';
const list = '[data-region=list]';
const everything = 'body';

test.beforeEach(async ({ page }) => {
  // What is fading in has not its colours yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Chooses a command by the palette. */
async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command, note or article' }).fill(command);
  await page.getByRole('option', { name: command }).first().click();
}

/** Opens a dialog, looks at it and closes it. */
async function expectDialog(page: Page, name: RegExp | string, open: () => Promise<void>): Promise<void> {
  await open();
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('[aria-busy=true]')).toHaveCount(0);
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('axe finds nothing in the library, an article, its originals and what is marked in it, in any theme', async ({
  world,
  page,
}) => {
  test.slow();
  await expect(page.getByRole('heading', { name: 'Start with what you have read.' })).toBeVisible();
  await expectNoViolations(page, everything);
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-axe-'));
  await writeFile(
    join(folder, 'ferry.pdf'),
    makePdf([[[72, 770, 'The ferry to Almada was late again on Monday.']]]),
  );
  await writeFile(join(folder, 'none.xyz'), new Uint8Array([0, 1, 2]));
  const twice = await readFile(fixture('lisbon.txt'), 'utf8');
  await writeFile(
    join(folder, 'lisbon again.txt'),
    `${twice}\n\n\n\n\n\nThe harbour office had nothing to add.`,
  );
  await world.dropFiles([...stories, folder]);
  // What could not be read opens the report.
  await expectDialog(page, /./, () => Promise.resolve());
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(5);

  await page.getByRole('row', { name: /Pilots answer/ }).click();
  const reader = page.getByRole('region', { name: /^Text of/ });
  await reader.focus();
  await page.keyboard.press('h');
  await expect(reader.getByRole('group', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('2');
  const marks = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('region', { name: 'Annotations' });
  await expect(marks.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('a');
  await expect(reader.getByRole('group', { name: 'Annotation' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(reader.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await page.keyboard.type('Ask *who* said so.');
  await page.keyboard.press('Enter');
  await expect(reader.getByRole('note', { name: 'Comment' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(reader.getByRole('group', { name: 'Annotation' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('pilot');
  await expectNoViolations(page, everything);
  await page.keyboard.press('Escape');

  const shown = page.getByRole('radiogroup', { name: 'Shown of the article' });
  await page.getByRole('row', { name: /Storm passes Faro/ }).click();
  await shown.getByText('Page').click();
  await expect(page.getByTitle('Storm passes Faro, as imported')).toBeVisible();
  await expectNoViolations(page);
  await shown.getByText('Source').click();
  await expect(page.getByRole('region', { name: /^Source of/ })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('row', { name: /Quiet moorings/ }).click();
  await shown.getByText('Page').click();
  await expect(page.getByText('The ferry to Almada')).toBeVisible();
  await expectNoViolations(page);

  await page
    .getByRole('row', { name: /The port has been/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('tab', { selected: true, name: /Compar|with/ })).toBeVisible();
  await expectNoViolations(page);

  for (const name of ['Annotations', 'Notes', 'Trash']) {
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name }).click();
    await expectNoViolations(page, list);
  }
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'All articles' })
    .click();
  await page.getByRole('grid', { name: 'Articles' }).focus();
  await page.keyboard.press('Control+a');
  await expectDialog(page, /./, () => choose(page, 'Edit the selected articles…'));
  await rm(folder, { recursive: true });
});

test('axe finds nothing in a search, a note, the timeline, the settings and the dialogs, in any theme', async ({
  world,
  page,
}) => {
  test.slow();
  await world.dropFiles(stories);
  await page.getByRole('row', { name: /The port has been/ }).click();
  const box = page.getByRole('searchbox', { name: 'Search library' });
  for (const [query, hits] of [
    ['lisbon "quiet moorings"', 1],
    ['sorce:harbour pilts', 0],
  ] as const) {
    await box.fill(query);
    await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(hits);
    await expectNoViolations(page, everything);
  }
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note text' }).click();
  await page.keyboard.type('# One\n\n**Bold** and [[Nothing such]] and [[');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('region', { name: 'Note as read' })).toBeVisible();
  await expectNoViolations(page);
  await expectDialog(page, /./, () => page.getByRole('button', { name: 'Earlier versions' }).click());
  for (const command of [
    'Links that lead nowhere, and notes without links…',
    'Notes in the trash…',
    'Check quotations of this note',
    'Export this note…',
  ])
    await expectDialog(page, /./, () => choose(page, command));
  await page.keyboard.press('Control+Shift+g');
  await expect(page.getByRole('tab', { name: /^Links of/ })).toBeVisible();
  await expectNoViolations(page);

  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('tab', { name: /Timeline/ })).toBeVisible();
  await expectNoViolations(page);
  for (const command of [
    'Backups and restore…',
    'Check library',
    'Import pasted text…',
    'Keyboard shortcuts',
  ])
    await expectDialog(page, /./, () => choose(page, command));
  await expectDialog(page, 'Commands', () => page.keyboard.press('Control+k'));

  await page.keyboard.press('Control+,');
  const settings = page.getByRole('main', { name: 'Settings' });
  await expect(settings).toBeVisible();
  for (const name of ['Appearance', 'Reading', 'Library', 'Shortcuts']) {
    await settings.getByRole('button', { name, exact: true }).click();
    await expectNoViolations(page);
  }
});

test('1024 × 640 at 200 % loses nothing that is needed', async ({ world, app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 640);
    window?.webContents.setZoomFactor(2);
  });
  const firstSteps = page.getByRole('main');
  await expect
    .poll(() => firstSteps.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
    .toBe(0);
  await world.dropFiles(stories);
  for (const role of ['search', 'navigation', 'main'] as const)
    await expect(page.getByRole(role).first()).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Library status' })).toBeVisible();
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflows).toBe(false);

  await choose(page, 'Show the report of the last import');
  const report = page.getByRole('dialog');
  await expect(report.getByRole('button', { name: 'Done' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  // What is zoomed stays so when another setting is changed.
  await choose(page, 'Show or hide paragraph numbers');
  await expect
    .poll(() => page.evaluate(() => window.commonplace.call('settings.get', {})))
    .toMatchObject({ value: { paragraphNumbers: true } });
  expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
});
