import { expect, test } from 'vitest';
import { runReanchoring, type ReanchorFigures } from '../../support/reanchor/runReanchoring';

/** At length: `npm run test:reanchor`. */
const articles = Number(process.env['REANCHOR_ARTICLES'] ?? 400);
/** Few in each of many texts say more than many in few: those of one text are lost together. */
const annotationsEach = Number(process.env['REANCHOR_EACH'] ?? 4);
const rounds = Number(process.env['REANCHOR_ROUNDS'] ?? 3);
const seed = Number(process.env['REANCHOR_SEED'] ?? 20261125);

function say(
  what: string,
  { edits, anchorings, surviving, found, wrong, gone, orphanedOfGone }: ReanchorFigures,
) {
  const share = ((100 * found) / surviving).toFixed(2);
  process.stdout.write(
    `${what}: ${String(articles)} articles, ${String(edits)} edits, ${String(anchorings)} anchorings\n` +
      `  on a wrong passage: ${String(wrong.length)}\n` +
      `  passage still there: ${String(surviving)}, found again: ${String(found)} (${share} %)\n` +
      `  passage changed or gone: ${String(gone)}, orphaned: ${String(orphanedOfGone)}\n`,
  );
}

const options = { articles, annotationsEach, rounds, seed };

test('an annotation is found again where its passage is still there, and is never put on another', () => {
  const figures = runReanchoring({ ...options, mostEdits: 4 });
  say('Up to four edits at a time', figures);
  expect(figures.wrong).toEqual([]);
  expect(figures.found / figures.surviving).toBeGreaterThanOrEqual(0.97);
}, 600_000);
