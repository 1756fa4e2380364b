import { expect, test } from '../support/electronApp';
import { stories } from '../support/fixtures';

test.beforeEach(async ({ world, page }) => {
  await world.dropFiles(stories);
  await expect(page.getByRole('status', { name: 'Library status' })).toContainText('Indexed 3 of 3');
});

test('a field and its value are completed by the keyboard', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Search library' });
  await box.focus();
  await page.keyboard.type('pla');
  await expect(page.getByRole('listbox', { name: 'Fields' }).getByRole('option')).toHaveText([/^place:/]);
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('place:');
  await page.keyboard.type('po');
  await expect(page.getByRole('listbox', { name: 'Values of place' }).getByRole('option')).toHaveText([
    /^Porto/,
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('place:Porto ');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(1);
});

test('a search is saved, opened from the sidebar, removed, and comes back by undo', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Search library' });
  await box.fill('lisbon OR porto');
  await page.getByRole('button', { name: 'Save this search' }).click();
  const saved = page.getByRole('tree', { name: 'Saved searches' }).getByRole('treeitem');
  await expect(saved).toHaveText([/^lisbon OR porto\s*3$/]);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await saved.click();
  await expect(box).toHaveValue('lisbon OR porto');
  await saved.press('Delete');
  await expect(saved).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(saved).toHaveCount(1);
});

test('F3 goes from match to match across texts, and says where one is', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Search library' });
  const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await box.fill('mooring');
  await expect(results).toHaveCount(3);
  await page.keyboard.press('F3');
  await expect(page.getByText(/^Match 1 of \d+ in 3 texts$/).first()).toBeAttached();
  await page.keyboard.press('Shift+F3');
  await expect(page.getByText(/^Match (\d+) of \1 in 3 texts$/).first()).toBeAttached();
  // One of the three is found by its place alone: nothing in its words to go to.
  await box.fill('lisbon');
  await expect(results.locator('mark').first()).toHaveText('Lisbon');
  await page.keyboard.press('F3');
  await expect(page.getByText('Match 1 of 2 in 2 texts').first()).toBeAttached();
});

test('Enter opens the first hit of what was typed, even before the hits are there', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Search library' });
  await box.fill('storm');
  await expect(page.getByRole('listbox', { name: 'Results' })).toContainText('Storm passes Faro');
  await box.fill('answered the council');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { selected: true })).toContainText('Pilots answer the council');
});
