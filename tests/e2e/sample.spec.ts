import { expect, test } from '../support/electronApp';

test('the sample is added, every link of its tour leads somewhere, and it is taken away in one step', async ({
  world,
  page,
}) => {
  await page.getByRole('button', { name: 'Add the sample' }).click();
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue('Start here');
  await expect(page.getByRole('status', { name: 'Library status' })).toContainText('Indexed 25 of 25');
  const broken = await page.evaluate(async () => {
    const call = async <T>(method: string, params: object): Promise<T> => {
      const reply = await window.commonplace.call(method, params);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value as T;
    };
    const missing: string[] = [];
    for (const { id } of await call<{ id: string }[]>('notes.list', {})) {
      const { markdown } = await call<{ markdown: string }>('notes.open', { id });
      const links = [...markdown.matchAll(/\[\[([^\]|]+)/g)].map((match) => match[1] ?? '');
      const targets = await call<{ kind: string }[]>('notes.resolve', { links });
      missing.push(...links.filter((_link, at) => targets[at]?.kind === 'missing'));
    }
    return missing;
  });
  expect(new Set(broken)).toEqual(new Set(['Pilot roster']));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('remove the sample');
  await page.keyboard.press('Enter');
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await expect(sidebar.getByRole('button', { name: 'Trash' })).toContainText('21');
  await expect(sidebar.getByRole('button', { name: 'Notes' })).toHaveText('Notes');
  expect(world.errors).toEqual([]);
});
