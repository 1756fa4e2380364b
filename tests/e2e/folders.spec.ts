import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from '../support/answerDialogs';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test.beforeEach(async ({ world, page }) => {
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
});

test('the whole library leaves as a folder that tells any browser what is in it', async ({
  world,
  app,
  page,
}) => {
  const folder = join(world.library, '..', 'Taken out');
  mkdirSync(folder);
  await answerDialogs(app, [folder]);
  await command(page, 'export the whole library');
  const said = page.getByText(/^Exported as “.+”: 3 articles/).first();
  await expect(said).toBeAttached();
  const [, name = ''] = /“(.+)”/.exec((await said.textContent()) ?? '') ?? [];
  const index = readFileSync(join(folder, name, 'index.html'), 'utf8');
  for (const title of ['Storm passes Faro', 'Pilots answer the council of Porto'])
    expect(index).toContain(title);
});

test('a vault of Markdown files comes in as notes whose links lead where they led', async ({
  world,
  app,
  page,
}) => {
  const vault = join(world.library, '..', 'Vault');
  mkdirSync(join(vault, '.obsidian'), { recursive: true });
  mkdirSync(join(vault, 'People'));
  writeFileSync(join(vault, 'Inquiry.md'), '# Inquiry\n\nAsk [[Rui Sena|the pilot]] about the clock.\n');
  writeFileSync(join(vault, 'People', 'Rui Sena.md'), 'A pilot of Faro.\n');
  await answerDialogs(app, [vault]);
  await command(page, 'import notes from a folder');
  const report = page.getByRole('dialog');
  await expect(report.getByRole('row', { name: /Rui Sena/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(report).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Notes' }).click();
  await page.getByRole('row', { name: /Rui Sena/ }).dblclick();
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue('Rui Sena');
  await expect(page.getByRole('region', { name: 'Backlinks' })).toContainText('Inquiry');
});

test('what comes into a watched folder is imported by itself', async ({ world, app, page }) => {
  const folder = join(world.library, '..', 'Inbox');
  mkdirSync(folder);
  await answerDialogs(app, [folder]);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('main', { name: 'Settings' });
  await settings.getByRole('searchbox', { name: 'Search the settings' }).fill('watch');
  await settings.getByRole('button', { name: 'Choose…' }).click();
  await expect(settings.getByText(folder)).toBeVisible();
  writeFileSync(join(folder, 'quay.txt'), ' date 2021-07-09 Lisbon :\n\nThe quay was closed for a day.\n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(4);
});
