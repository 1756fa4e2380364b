import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds in the window now, one line each. Injected by the debugger: the page's own policy lets no such script in. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } })
      .axe;
    return (await run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

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

for (const theme of themes) {
  test(`axe finds nothing in any view, ${theme}`, async ({ world, page }) => {
    await useTheme(page, theme);
    await world.dropFiles(stories);
    await page.getByRole('row', { name: /Pilots answer/ }).click();
    await expect(page.getByRole('article')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('searchbox', { name: 'Search library' }).fill('lisbon "quiet moorings"');
    await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+n');
    await page.getByRole('textbox', { name: 'Note text' }).click();
    await page.keyboard.type('# One\n\n**Bold** and [[Nothing such]] and [[');
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    for (const [keys, name] of [
      ['Control+k', 'Commands'],
      ['Control+,', 'Settings'],
      ['F1', 'Keyboard shortcuts'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

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
