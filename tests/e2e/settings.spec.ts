import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test('settings are found by a word; keys chosen there answer, and the palette shows them', async ({
  world,
}) => {
  const { page } = world;
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('main', { name: 'Settings' });
  const search = settings.getByRole('searchbox', { name: 'Search the settings' });
  await expect(search).toBeFocused();
  await page.keyboard.type('leading');
  await expect(settings.getByRole('slider', { name: 'Line spacing' })).toBeVisible();
  await expect(settings.getByRole('slider')).toHaveCount(1);

  await search.fill('');
  await settings.getByRole('button', { name: 'Shortcuts', exact: true }).click();
  await settings.getByRole('searchbox', { name: 'Find a command' }).fill('inspector');
  await settings.getByRole('button', { name: 'Change the keys of Show or hide the inspector' }).click();
  await page.keyboard.press('Alt+i');
  await expect(settings.getByRole('list', { name: 'Commands and their keys' })).toContainText('AltI');
  await page.keyboard.press('Escape');

  await world.relaunch();
  const inspector = world.page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toBeVisible();
  await world.page.keyboard.press('Control+b');
  await expect(inspector).toBeVisible();
  await world.page.keyboard.press('Alt+i');
  await expect(inspector).toBeHidden();
  await world.page.keyboard.press('Control+k');
  await world.page.keyboard.type('inspector');
  await expect(world.page.getByRole('option', { name: /the inspector/ })).toContainText('AltI');
  // By words that are not in its name, too.
  await world.page.keyboard.press('Control+a');
  await world.page.keyboard.type('broken links');
  await expect(world.page.getByRole('option', { name: /^Links that lead nowhere/ })).toBeVisible();
});
