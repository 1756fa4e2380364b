import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { SearchRefinements, SearchResult } from '../../../preload/contract/search';
import { LibraryService } from '../../../main/service/LibraryService';
import { serviceOptions } from '../../support/forkLibraryProcess';
import { context } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

const stories: Readonly<Record<string, string>> = {
  kabul:
    ' date 2021-07-09 Kabul :\n\nThe Taliban denied that safe havens exist in Pakistan.\n\n\n\nMr Kirby spoke of Pakistan again, and of the café at the border.',
  washington:
    ' date 2021-06-01 Washington :\n\nA safe and quiet haven was promised. The government’s envoy met Kirby.\n\n\n\nSpending rose to 1,000 dollars on co-operation.',
  lisbon:
    ' date 2020-01-15 Lisbon :\n\nThe harbour pilots of Lisbon struck for a day. Taliban was not mentioned.',
  tokyo: ' date 2022-02-02 Tokyo :\n\n東京都の港で船が火災になった。\n\n\n\n日本の政府が調査する。',
};

let service: LibraryService;
const ids = new Map<string, string>();

beforeAll(async () => {
  const folder = temporaryFolder();
  const files = Object.entries(stories).map(([name, text]) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  service = await LibraryService.open(serviceOptions(join(folder, 'library')));
  await service.handlers.importing.importPaths({ paths: files, origin: 'drop' }, context);
  await service.settled();
  const listing = { scope: { kind: 'all' }, sort: { by: 'date', descending: true } } as const;
  const { articles } = await service.handlers.articles.page({ listing, offset: 0, limit: 10 }, context);
  for (const { id, place } of articles) ids.set((place ?? '').toLowerCase(), id);
});
afterAll(() => service.close());

function search(query: string, more: { typing?: boolean } = {}): Promise<SearchResult> {
  const request = {
    query,
    typing: false,
    order: 'oldest',
    limit: 20,
    offset: 0,
    ...more,
  } as const;
  return Promise.resolve(service.handlers.search.run(request, context));
}

function refine(query: string): Promise<SearchRefinements> {
  return Promise.resolve(service.handlers.search.refine({ query, typing: false }, context));
}

/** The places of the articles found, and the kinds of what else was, oldest first. */
async function found(query: string, typing = false): Promise<string> {
  const { hits, total } = await search(query, { typing });
  expect(total).toBe(hits.length);
  return hits.map(({ kind, place }) => (kind === 'article' ? place : kind)).join(' ');
}

describe('what a query finds', () => {
  test.each([
    ['taliban pakistan', 'Kabul'],
    ['taliban', 'Lisbon Kabul'],
    ['"safe havens"', 'Kabul'],
    ['"safe haven"', ''],
    ['"SAFE  Havens"', 'Kabul'],
    ['-"safe havens" taliban', 'Lisbon'],
    ['haven*', 'Washington Kabul'],
    ['governments*', 'Washington'],
    ['government', 'Washington'],
    ['talban~1', 'Lisbon Kabul'],
    ['talban', ''],
    ['taliban NEAR/7 pakistan', 'Kabul'],
    ['taliban NEAR/6 pakistan', ''],
    ['"safe havens" NEAR/3 pakistan', 'Kabul'],
    ['kirby NEAR/2 (envoy OR border)', 'Washington'],
    ['pilots OR kirby', 'Lisbon Washington Kabul'],
    ['(pilots | kirby) taliban', 'Lisbon Kabul'],
    ['taliban NOT kirby', 'Lisbon'],
    ['NOT taliban', 'Washington Tokyo'],
    ['taliban -(pilots OR envoy)', 'Kabul'],
    ['-(taliban OR (kirby -pakistan))', 'Tokyo'],
    ['((taliban) AND (pilots))', 'Lisbon'],
    ['+taliban pilots', 'Lisbon Kabul'],
    ['place:kabul', 'Kabul'],
    ['place:(kabul OR tokyo)', 'Kabul Tokyo'],
    ['title:taliban', 'Kabul'],
    ['date:2021', 'Washington Kabul'],
    ['date:2021-07', 'Kabul'],
    ['date:2020-06..2021-06', 'Washington'],
    ['before:2021 taliban', 'Lisbon'],
    ['after:2021-07-08', 'Kabul Tokyo'],
    ['taliban OR date:2022', 'Lisbon Kabul Tokyo'],
    ['cafe', 'Kabul'],
    ['CAFÉ', 'Kabul'],
    ['1000', 'Washington'],
    ['1,000', 'Washington'],
    ['cooperation', 'Washington'],
    ['co-operation', 'Washington'],
    ['cooperating', 'Washington'],
    ['cooperation -spending', ''],
    ['pilots OR cooperation', 'Lisbon Washington'],
    ['taliban -cooperation', 'Lisbon Kabul'],
    ['recent', ''],
    ['har-bour', 'Lisbon'],
    ['har-bour*', 'Lisbon'],
    ['lang:en taliban', 'Lisbon Kabul'],
    ['東京', 'Tokyo'],
    ['東京都', 'Tokyo'],
    ['京東', ''],
    ['港', 'Tokyo'],
    ['政府が調査', 'Tokyo'],
    ['sorce:taliban', ''],
    ['(taliban', 'Lisbon Kabul'],
    ['* -taliban', 'Washington Tokyo'],
    ['*arbour', 'Lisbon'],
  ])('%s', async (query, places) => {
    expect(await found(query)).toBe(places);
  });

  test('takes the last word as a beginning while one types, and a stop word not wanted as it stands', async () => {
    expect(await found('safe hav', true)).toBe('Washington Kabul');
    expect(await found('taliban -ki', true)).toBe('Lisbon Kabul');
    expect(await found('safe hav')).toBe('');
    // Half a word stands nowhere as written: until a phrase is closed, its words stand together.
    expect(await found('"safe hav', true)).toBe('Kabul');
    expect(await found('"safe ', true)).toBe('Washington Kabul');
    expect(await found('"safe hav"', true)).toBe('');
  });

  test('marks what was found and nothing else', async () => {
    const marked = async (query: string): Promise<string[]> => {
      const { hits } = await search(query);
      return hits.flatMap(({ snippets }) =>
        snippets.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
      );
    };
    expect(await marked('"safe havens"')).toEqual(['safe havens']);
    expect(await marked('kirby NEAR/3 pakistan place:Kabul')).toEqual(['Pakistan', 'Kirby', 'Pakistan']);
    expect(await marked('talban~1 lang:en place:Kabul')).toEqual(['Taliban']);
    expect(await marked('東京都')).toEqual(['東京都']);
    expect(await marked('co-operation')).toEqual(['co-operation']);
    expect(await marked('cooperation')).toEqual(['co-operation']);
    expect(await marked('govern*ent')).toEqual([]);
  });

  test('is sensible whatever is written', async () => {
    for (const query of ['"', '(', '))', 'OR', 'NOT', '-', '~', 'tag:', '^2', 'a'.repeat(5000), '("" OR -)'])
      expect((await search(query)).explanation).toBeTypeOf('string');
  });
});

describe('facets', () => {
  test('count what was found, and for a field that narrows what could be chosen instead', async () => {
    const { facets, dates } = await refine('taliban OR kirby date:2021');
    expect(dates.map(({ month, count }) => `${month} ${String(count)}`)).toContain('2021-07 1');
    expect((await search('(taliban OR kirby) date:2021')).total).toBe(2);
    const narrowed = await refine('(taliban OR kirby) date:2021');
    expect(narrowed.facets.find(({ field }) => field === 'year')?.values.map(({ value }) => value)).toEqual([
      '2021',
      '2020',
    ]);
    expect(facets.find(({ field }) => field === 'place')?.values[0]?.term).toMatch(/^place:\w+$/);
  });

  test('follow what changes, whatever comes and goes beside it', async () => {
    const { articles, notes, undo } = service.handlers;
    const counted = async (field: string): Promise<string> => {
      const { facets } = await refine('taliban OR harbour OR envoy');
      const values = facets.find((facet) => facet.field === field)?.values ?? [];
      return values.map(({ value, count }) => `${value} ${String(count)}`).join(', ');
    };
    const [kabul = '', lisbon = ''] = [ids.get('kabul'), ids.get('lisbon')];
    expect(await counted('place')).toBe('Kabul 1, Lisbon 1, Washington 1');
    await articles.update({ ids: [kabul, lisbon], patch: { addTags: ['claims'] } }, context);
    expect(await counted('tag')).toBe('claims 2');
    const { note } = await notes.create({ title: 'Harbour', markdown: 'Of a harbour.' }, context);
    await service.settled();
    expect(await counted('tag')).toBe('claims 2');
    await articles.trash({ ids: [kabul] }, context);
    await service.settled();
    expect(await counted('place')).toBe('Lisbon 1, Washington 1');
    await undo.undo({}, context);
    await service.settled();
    expect(await counted('tag')).toBe('claims 2');
    await notes.trash({ id: note.id }, context);
    await articles.update({ ids: [kabul, lisbon], patch: { removeTags: ['claims'] } }, context);
    expect(await counted('tag')).toBe('');
    expect(await counted('place')).toBe('Kabul 1, Lisbon 1, Washington 1');
  });
});

describe('notes, annotations and the trash', () => {
  test('are found as soon as they are there, and not once they are gone', async () => {
    const { annotations, notes, articles, undo } = service.handlers;
    const article = ids.get('kabul') ?? '';
    expect(await found('is:annotated')).toBe('');
    const { text } = await articles.text({ id: article }, context);
    const start = text.indexOf('safe havens');
    const made = await annotations.create(
      {
        ...{ article, start, end: start + 11, quote: 'safe havens', colour: 'amber' },
        ...{ comment: 'Denied **twice**', tags: ['claims/denied'] },
      },
      context,
    );
    await service.settled();
    expect(await found('in:annotations')).toBe('annotation');
    expect(await found('twice')).toBe('annotation');
    expect(await found('tag:claims date:2021-07')).toBe('annotation');
    expect(await found('is:annotated')).toBe('Kabul');
    expect((await search('havens in:annotations')).hits[0]).toMatchObject({
      id: made.id,
      annotation: { article, at: { start, end: start + 11 } },
      snippets: [{ marks: [{ start: 5, end: 11 }] }],
    });

    const key = (await articles.get({ ids: [article] }, context))[0]?.key ?? '';
    expect(await found('is:cited')).toBe('');
    const note = await notes.create({ title: 'Claims', markdown: `Denied in [[@${key}#p1]].` }, context);
    await service.settled();
    expect(await found('is:cited')).toBe('Kabul');
    expect(await found('denied in:notes')).toBe('note');

    await articles.trash({ ids: [article] }, context);
    expect(await found('twice OR pakistan')).toBe('');
    await service.settled();
    expect(await found('in:trash pakistan')).toBe('Kabul');
    expect(await found('pakistan')).toBe('');
    await undo.undo({}, context);
    await service.settled();
    expect(await found('twice')).toBe('annotation');
    expect(await found('pakistan')).toBe('Kabul');
    expect(await found('in:trash')).toBe('');

    await annotations.delete({ refs: [{ article, id: made.id }] }, context);
    await notes.trash({ id: note.note.id }, context);
    expect(await found('twice OR is:cited OR in:notes')).toBe('');
  });
});

describe('what helps a search along', () => {
  test('offers the nearest spellings, each that finds something, and what to drop', async () => {
    expect((await refine('talibann')).suggestions[0]?.query).toContain('taliban');
    expect((await refine('talibann qqqzzz')).suggestions.map(({ query }) => query)).toEqual(['taliban']);
    // What is offered is a word as it is written, not its stem in the index.
    expect((await refine('spendng')).suggestions[0]?.query).toBe('spending');
    // Three letters from its stem in the index.
    expect((await refine('goverment')).suggestions[0]?.query).toBe('government');
    expect((await refine('pilots date:2022')).suggestions.map(({ query }) => query)).toEqual([
      'date:2022',
      'pilots',
    ]);
  });

  test('goes from match to match, text by text', async () => {
    const request = { query: 'taliban OR kirby', typing: false, order: 'oldest' } as const;
    const { texts, total } = await service.handlers.search.steps(request, context);
    expect(total).toBe(3);
    expect(texts.map(({ id, matches }) => [id, matches.length])).toEqual([
      [ids.get('lisbon'), 1],
      [ids.get('washington'), 1],
      [ids.get('kabul'), 2],
    ]);
  });

  test('completes values of fields by their beginnings, the commonest first', async () => {
    const values = (field: string, typed: string): unknown =>
      service.handlers.search.values({ field, typed, limit: 8 }, context);
    expect(await values('place', 'li')).toEqual([{ value: 'Lisbon', count: 1 }]);
    expect(await values('date', '')).toContainEqual({ value: '2021', count: 2 });
    expect(await values('title', 'a')).toEqual([]);
  });

  test('knows what is related by the words in common, itself left out', async () => {
    const related = await service.handlers.search.related(
      { kind: 'article', id: ids.get('kabul') ?? '' },
      context,
    );
    expect(related.map(({ place }) => place)).not.toContain('Kabul');
    for (const { words } of related) expect(words.length).toBeGreaterThan(1);
    const { note } = await service.handlers.notes.create(
      { title: 'Safe places', markdown: 'Where is a safe haven? Kirby was asked.' },
      context,
    );
    await service.settled();
    const passages = await service.handlers.search.related({ kind: 'note', id: note.id }, context);
    expect(passages.map(({ place, passage }) => [place, passage?.paragraph])).toContainEqual([
      'Washington',
      1,
    ]);
    const cited = passages.find(({ place }) => place === 'Washington');
    const { text, paragraphs } = await service.handlers.articles.text({ id: cited?.id ?? '' }, context);
    const { start, end } = paragraphs[0] ?? { start: 0, end: 0 };
    const mark = { article: cited?.id ?? '', colour: 'amber' as const, comment: '', tags: [] };
    const { id } = await service.handlers.annotations.create(
      { ...mark, start, end, quote: text.slice(start, end) },
      context,
    );
    const { note: citing } = await service.handlers.notes.create(
      {
        title: 'Safe places',
        markdown: `Where is a safe haven? [[@${cited?.key ?? ''}#${id}]] Kirby was asked.`,
      },
      context,
    );
    const others = await service.handlers.search.related({ kind: 'note', id: citing.id }, context);
    expect(others.map(({ place, passage }) => [place, passage?.paragraph])).not.toContainEqual([
      'Washington',
      1,
    ]);
    await service.handlers.notes.trash({ id: citing.id }, context);
    await service.handlers.annotations.delete({ refs: [{ article: mark.article, id }] }, context);
    await service.handlers.notes.trash({ id: note.id }, context);
  });
});

describe('saved searches', () => {
  test('count what they find now, are named and removed, and every step can be undone', async () => {
    const { savedSearches, undo } = service.handlers;
    const list = async (): Promise<unknown> =>
      (await savedSearches.list({}, context)).map(({ name, count }) => [name, count]);
    const { id } = await savedSearches.save({ query: 'taliban' }, context);
    expect(await list()).toEqual([['taliban', 2]]);
    await savedSearches.rename({ id, name: 'Claims' }, context);
    expect(await list()).toEqual([['Claims', 2]]);
    await savedSearches.remove({ id }, context);
    expect(await list()).toEqual([]);
    await undo.undo({}, context);
    await undo.undo({}, context);
    expect(await list()).toEqual([['taliban', 2]]);
    await undo.undo({}, context);
    expect(await list()).toEqual([]);
  });
});
