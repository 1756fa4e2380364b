import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/electronApp';
import { fixture } from '../support/fixtures';
import { makePdf } from '../support/makePdf';

const rowNamed = /Storm passes Faro/;

/** The words that are painted in a way. */
function paintedWords(page: Page, highlight: string): Promise<string> {
  return page.evaluate((name) => {
    const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> };
    return [...(highlights.get(name) ?? [])].map(String).join('|');
  }, highlight);
}

test('the imported file stands beside its text: a page in isolation, its source, PDF pages with text to select', async ({
  world,
  app,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-originals-'));
  const lines = [
    [72, 770, 'The ferry to Almada was late again on Monday, and nobody at the quay knew why.'],
    [72, 740, 'The harbour office answered that the tide tables of the year before were in use.'],
  ] as const;
  await writeFile(join(folder, 'ferry.pdf'), makePdf([lines, [[72, 770, 'A second page, of a few words.']]]));
  await world.dropFiles([fixture('faro.html'), join(folder, 'ferry.pdf')]);
  const rows = page.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  const shown = page.getByRole('radiogroup', { name: 'Shown of the article' });

  await rows.filter({ hasText: rowNamed }).click();
  await shown.getByText('Page').click();
  const frame = page.frameLocator('iframe[title="Storm passes Faro, as imported"]');
  // What the text leaves out is here, and what the page would run has not run.
  await expect(frame.getByText('All rights reserved')).toBeVisible();
  await frame.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('tab', { name: rowNamed })).toBeVisible();
  await expect(frame.getByText('All rights reserved')).toBeVisible();
  expect(await page.title()).not.toContain('run');

  // Find works in each of them; in the frame, which runs nothing, too, and from within it.
  await frame.getByText('All rights reserved').click();
  // Keys as the system gives them: the debugger's pass the shell by.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'F', modifiers: ['control'] });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'F', modifiers: ['control'] });
  });
  await expect(page.getByRole('searchbox', { name: 'Find in this text' })).toBeFocused();
  const bar = page.getByRole('group', { name: 'Find in this text' });
  await page.keyboard.type('the');
  await expect(bar).toContainText(/1 of (?:[3-9]|\d\d)/);
  await expect(frame.locator('mark').first()).toHaveText(/the/i);
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('2 of');
  await expect(frame.locator('mark:target')).toHaveId('match-2');
  await shown.getByText('Source').click();
  await expect(page.getByRole('region', { name: /^Source of/ })).toContainText("document.title = 'run'");
  await page.getByRole('searchbox', { name: 'Find in this text' }).fill('document.title');
  await expect(bar).toContainText('1 of 1');
  expect(await paintedWords(page, 'current-match')).toBe('document.title');

  await rows.filter({ hasText: 'Quiet moorings' }).click();
  await shown.getByText('Page').click();
  const sheet = page.getByRole('group', { name: 'Page 1' });
  const sentence = sheet.getByText('The ferry to Almada was late again');
  await expect(sentence).toBeVisible();
  await sentence.dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('a few words');
  await expect(bar).toContainText('1 of 1');
  await expect.poll(() => paintedWords(page, 'paper-current-match')).toBe('a few words');

  // What is marked on a page is marked in the text, whose words it has.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Previous page' }).click();
  await sentence.dblclick();
  await expect(page.getByRole('group', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('2');
  const marks = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('region', { name: 'Annotations' });
  await expect(marks.getByRole('listitem')).toHaveCount(1);
  const word = (await marks.locator('q').textContent()) ?? '';
  await expect.poll(() => paintedWords(page, 'paper-annotation-rose')).toBe(word);
  await shown.getByText('Text').click();
  await expect.poll(() => paintedWords(page, 'annotation-rose')).toBe(word);
  await rm(folder, { recursive: true });
});

test('a text of five megabytes opens, is marked at its end and keeps its numbers', async ({
  world,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-long-'));
  const paragraph = 'The register of the harbour names every ship that lay at the quay that day. '.repeat(6);
  const count = Math.ceil(5e6 / paragraph.length);
  const paragraphs = Array.from({ length: count }, (_, at) => `Day ${String(at + 1)}: ${paragraph}`);
  paragraphs[count - 5] = 'Here the ledger speaks of a heliograph on the customs house, and never again.';
  await writeFile(join(folder, 'register.txt'), paragraphs.join('\n\n'));
  await world.dropFiles([folder]);
  await expect(page.getByRole('status', { name: 'Library status' })).toContainText('Indexed 1 of 1');
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').click();
  const text = page.getByRole('article');
  await expect(text).toContainText('Day 1: The register of the harbour');
  // Only what is near is drawn.
  expect((await text.textContent())?.length).toBeLessThan(500_000);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('heliograph');
  await expect(text.getByText('heliograph on the customs house')).toBeInViewport();
  await page.keyboard.press('Escape');
  await text.getByText('heliograph on the customs house').dblclick();
  await expect(page.getByRole('group', { name: 'Selection' })).toBeVisible();
  await page.keyboard.press('h');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('region', { name: 'Annotations' }).locator('q')).toHaveCount(1);
  await rm(folder, { recursive: true });
});
