import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test.beforeEach(async ({ page }) => {
  // What is fading in has not its colours yet.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

const themes = ['light', 'dark', 'sepia', 'contrast', 'contrast-dark'] as const;

async function useTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate(
    (chosen) => window.commonplace.call('settings.update', { patch: { theme: chosen } }),
    theme,
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

test('axe finds nothing in an empty library', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Start with what you have read.' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

/** Axe finds nothing in the view that is open: by all its rules in one theme, by those of colours in the others. */
async function expectNoViolations(page: Page): Promise<void> {
  const found: string[] = [];
  for (const theme of themes) {
    await useTheme(page, theme);
    const lines = await violations(page, theme === 'light' ? null : ['color-contrast', 'link-in-text-block']);
    found.push(...lines.map((line) => `${theme}, ${line}`));
  }
  expect(found).toEqual([]);
}

test('axe finds nothing in an article, results, a note and the dialogs, in any theme', async ({
  world,
  page,
}) => {
  test.slow();
  await world.dropFiles(stories);
  await page.getByRole('row', { name: /Pilots answer/ }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole('searchbox', { name: 'Search library' }).fill('lisbon "quiet moorings"');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(1);
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Note text' }).click();
  await page.keyboard.type('# One\n\n**Bold** and [[Nothing such]] and [[');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  for (const [keys, name] of [
    ['Control+k', 'Commands'],
    ['F1', 'Keyboard shortcuts'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('axe finds nothing in the settings, the timeline and originals, in any theme', async ({
  world,
  page,
}) => {
  test.slow();
  await world.dropFiles(stories);
  await page.getByRole('row', { name: /Storm passes Faro/ }).click();
  const shown = page.getByRole('radiogroup', { name: 'Shown of the article' });
  await shown.getByText('Page').click();
  await expect(page.getByTitle('Storm passes Faro, as imported')).toBeVisible();
  await expectNoViolations(page);
  await shown.getByText('Source').click();
  await expect(page.getByRole('region', { name: /^Source of/ })).toBeVisible();
  await expectNoViolations(page);

  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('tab', { name: /Timeline/ })).toBeVisible();
  await expectNoViolations(page);

  await page.keyboard.press('Control+,');
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible();
  for (const name of ['Reading', 'Shortcuts']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expectNoViolations(page);
  }
});

test('1024 × 640 at 200 % loses nothing that is needed', async ({ world, app, page }) => {
  await world.dropFiles(stories);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 640);
    window?.webContents.setZoomFactor(2);
  });
  for (const role of ['search', 'navigation', 'main'] as const)
    await expect(page.getByRole(role).first()).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Library status' })).toBeVisible();
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflows).toBe(false);
});
