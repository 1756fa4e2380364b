import type { Page } from '@playwright/test';

/** Drops real files on the page at a point, as the system would. */
export async function dropFiles(
  page: Page,
  paths: readonly string[],
  at = { x: 300, y: 300 },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
