import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

const collision =
  'The ferry Aurora struck the harbour wall at dusk. The pilot blamed a brass clock that gained eleven minutes a day. Nobody on board was hurt, the harbour master said, and the clock was taken ashore to be examined.';
const stories: Readonly<Record<string, string>> = {
  collision: ` date 2021-07-09 Porto :\n\n${collision}`,
  again: ` date 2021-07-10 Lisbon :\n\n${collision} A photograph was taken.`,
  inquiry:
    ' date 2021-07-20 Faro :\n\nAn inquiry heard that the pilot of the ferry never trusted the brass clock. The harbour master had asked for another in spring.',
  weather:
    ' date 2021-07-21 Braga :\n\nRain fell on the vineyards for a week, and growers feared for the grapes.',
};

test('the same story filed again is not related, unless it was said to be another', async () => {
  const folder = temporaryFolder();
  const service = await openService(join(folder, 'library'));
  const { importing, articles, search, library } = service.handlers;
  const files = Object.entries(stories).map(([name, text]) => {
    writeFileSync(join(folder, `${name}.txt`), text);
    return join(folder, `${name}.txt`);
  });
  await importing.importPaths({ paths: files, origin: 'drop' }, context);
  await service.settled();
  const listing = { scope: { kind: 'all' }, sort: { by: 'date', descending: false } } as const;
  const { articles: all } = await articles.page({ listing, offset: 0, limit: 10 }, context);
  const [first = '', again = ''] = all.map(({ id }) => id);
  const places = async (): Promise<unknown> =>
    (await search.related({ kind: 'article', id: first }, context)).map(({ place }) => place);
  expect(await places()).toEqual(['Faro']);
  const [found] = await search.related({ kind: 'article', id: first }, context);
  expect(found?.words).toEqual(expect.arrayContaining(['clock']));
  expect(found?.words.filter((word) => /^(?:the|that|was|of|and|been|in|for)$/i.test(word))).toEqual([]);
  await library.notTheSame({ a: first, b: again }, context);
  expect(await places()).toEqual(['Lisbon', 'Faro']);
});
