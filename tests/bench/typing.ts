import { keptLibrary } from './keptLibrary';
import { printTable } from './measures';
import { measureTyping } from './typing/measureTyping';

/**
 * From a key press in the search field to the painted results, in the running app: `npm run bench -- typing 10000 100000`. The
 * libraries are made when they are not there, which takes minutes, and kept for the next time in `commonplace-bench` under the
 * system's temporary folder.
 */
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
async function main(): Promise<void> {
  const rows = [];
  for (const size of given.length > 0 ? given : [10_000]) {
    rows.push(...(await measureTyping(await keptLibrary(size), size)));
  }
  printTable('Key press to painted results, ms', rows);
}

void main();
