import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const script = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** As much of axe-core as is used. */
interface Axe {
  readonly run: (within: Node, options: object) => Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const themes = ['light', 'dark', 'sepia', 'contrast', 'contrast-dark'] as const;

/** What axe finds in a page by all its rules, one line each. */
export function violations(page: Page): Promise<readonly string[]> {
  return run(page, [null]);
}

/**
 * What axe finds in what the app shows, in any theme, by any of its rules: those of colours are asked in each theme, the others in
 * light and in high contrast, as no other theme changes more than colours. Where a dialog is open the rest cannot be reached, and
 * only the dialog is looked at. The frame of an imported page is not ours to judge.
 */
export function violationsInAnyTheme(page: Page): Promise<readonly string[]> {
  return run(page, themes);
}

/** Axe is injected by the debugger: a page's own policy lets no such script in. */
async function run(page: Page, inThemes: readonly (string | null)[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script);
  return page.evaluate(async (all) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const root = document.documentElement;
    const chosen = root.dataset['theme'];
    const within = document.querySelector('[role=dialog]') ?? document;
    const lines: string[] = [];
    for (const theme of all) {
      if (theme !== null) root.dataset['theme'] = theme;
      const isWhole = theme === null || theme === 'light' || theme === 'contrast';
      const found = await axe.run(within, {
        resultTypes: ['violations'],
        iframes: false,
        ...(isWhole ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }),
      });
      for (const { id, nodes } of found.violations)
        for (const { html, failureSummary } of nodes)
          lines.push([theme, `${id}: ${html} ${failureSummary}`].filter((part) => part !== null).join(', '));
    }
    if (chosen !== undefined) root.dataset['theme'] = chosen;
    return lines;
  }, inThemes);
}
