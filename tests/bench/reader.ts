import { keptLibrary } from './keptLibrary';
import { printTable } from './measures';
import { measureReading } from './reader/measureReading';
import { measureRows } from './reader/measureRows';
import { withUnread } from './reader/readingLibrary';

/**
 * What reading feels like in the running app: opening articles of three lengths to painted text, switching tabs, a PDF of 500 pages;
 * and in libraries of the sizes given, if any are (`npm run bench -- reader 10000 100000`), the list and the palette. Frames are held
 * against those of the same window with nothing going on; tasks over 50 ms are printed. Libraries are kept for the next time.
 */
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

async function main(): Promise<void> {
  const reading = await withUnread(measureReading);
  printTable('To painted, ms', reading.times);
  printTable('Frames while scrolling', reading.frames);
  if (given.length === 0) return;
  const rows = [];
  for (const size of given) rows.push(await measureRows(await keptLibrary(size), size));
  printTable(
    'The palette, key to painted, ms',
    rows.map(({ palette }) => palette),
  );
  printTable(
    'Frames while scrolling the list',
    rows.flatMap(({ frames }) => frames),
  );
}

void main();
