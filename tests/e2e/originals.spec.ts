import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/electronApp';
import { fixture } from '../support/fixtures';
import { makePdf } from '../support/makePdf';

const rowNamed = /Storm passes Faro/;

test('the imported file stands beside its text: a page in isolation, its source, PDF pages with text to select', async ({
  world,
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
  expect(await page.title()).not.toContain('run');
  await shown.getByText('Source').click();
  await expect(page.getByRole('region', { name: /^Source of/ })).toContainText("document.title = 'run'");

  await rows.filter({ hasText: 'Quiet moorings' }).click();
  await shown.getByText('Page').click();
  const sheet = page.getByRole('group', { name: 'Page 1' });
  const sentence = sheet.getByText('The ferry to Almada was late again');
  await expect(sentence).toBeVisible();
  await sentence.dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2');
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
