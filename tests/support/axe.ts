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
  return run(page, [null], 'body');
}

/**
 * What axe finds in the app's window: by all its rules in the light theme, and in the others by those of colours, which are all that
 * a theme changes, in `part`, what is new since it was looked at last. Where a dialog is open the rest cannot be reached, and only
 * the dialog is looked at. The frame of an imported page is not ours to judge.
 * @param part a CSS selector
 */
export function violationsInAnyTheme(page: Page, part: string): Promise<readonly string[]> {
  return run(page, themes, part);
}

/** Axe is injected by the debugger: a page's own policy lets no such script in. */
async function run(
  page: Page,
  inThemes: readonly (string | null)[],
  part: string,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script);
  return page.evaluate(
    async ([all, selector]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const root = document.documentElement;
      const chosen = root.dataset['theme'];
      const dialog = document.querySelector('[role=dialog]');
      const lines: string[] = [];
      for (const [at, theme] of all.entries()) {
        if (theme !== null) root.dataset['theme'] = theme;
        const isFirst = at === 0;
        const within = dialog ?? (isFirst ? document : (document.querySelector(selector) ?? document));
        const found = await axe.run(within, {
          resultTypes: ['violations'],
          iframes: false,
          ...(isFirst ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }),
        });
        for (const { id, nodes } of found.violations)
          for (const { html, failureSummary } of nodes)
            lines.push(`${theme === null ? '' : `${theme}, `}${id}: ${html} ${failureSummary}`);
      }
      if (chosen !== undefined) root.dataset['theme'] = chosen;
      return lines;
    },
    [inThemes, part] as const,
  );
}
