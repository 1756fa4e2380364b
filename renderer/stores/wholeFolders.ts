import { formatNumber } from '../../preload/shared/formatNumber';
import { shell } from '../api/shell';
import { announce } from './announcements';

/** Asks where the whole library goes, has it written there, and says where it is. */
export async function exportLibrary(): Promise<void> {
  const exported = await shell.exportLibrary();
  if (exported === null) return;
  const { name, articles, notes, annotations } = exported;
  const counts = [
    `${formatNumber(articles)} articles`,
    `${formatNumber(notes)} notes`,
    `${formatNumber(annotations)} annotations`,
  ];
  announce(`Exported as “${name}”: ${counts.join(', ')}. Its index.html opens in any browser.`);
}

/** Asks for an exported library and brings it in; the report says what came of it. */
export async function importLibrary(): Promise<void> {
  await shell.importLibrary();
}

/** Asks for a folder of Markdown files and brings them in as notes; the report says what came of it. */
export async function importNotes(): Promise<void> {
  await shell.importNotes();
}
