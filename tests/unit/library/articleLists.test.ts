import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleLists } from '../../../main/library/ArticleLists';
import { ArticleTable } from '../../../main/library/ArticleTable';
import { articleOrder, scopeFilter, sortArticles } from '../../../main/library/listing';
import type { StoredArticle } from '../../../main/library/StoredArticle';
import { anArticle } from '../../support/anArticle';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const added = [daysAgo(0.5), daysAgo(6.5), daysAgo(7.5), daysAgo(400)];

const stored: fc.Arbitrary<StoredArticle> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    date: fc.constantFrom('2021-07-09', '2021-07', null),
    title: fc.constantFrom('Ferry', 'ferry', 'Boats'),
    read: fc.boolean(),
    starred: fc.boolean(),
    addedAt: fc.constantFrom(...added),
    tags: fc.uniqueArray(fc.constantFrom('ferry', 'ferry/times', 'ferry/times/old', 'boats'), {
      maxLength: 3,
    }),
    trashed: fc.boolean(),
  })
  .map(({ trashed, ...fields }) => ({ article: anArticle(fields), year: '2021', trashed }));
const step = fc.oneof(
  stored.map((entry) => ({ kind: 'set' as const, entry })),
  fc.constantFrom('a', 'b', 'c', 'd').map((id) => ({ kind: 'delete' as const, id })),
);

test('what is counted is what a list of all would count, whatever came and went', () => {
  fc.assert(
    fc.property(fc.array(stored, { maxLength: 4 }), fc.array(step, { maxLength: 30 }), (first, steps) => {
      const plain = new Map(first.map((entry) => [entry.article.id, entry]));
      const table = new ArticleTable(new Map(plain));
      for (const done of steps) {
        if (done.kind === 'set') {
          plain.set(done.entry.article.id, done.entry);
          table.set(done.entry);
        } else {
          plain.delete(done.id);
          table.delete(done.id);
        }
      }
      const lists = new ArticleLists(table);
      const all = [...plain.values()];
      for (const kind of ['all', 'unread', 'starred', 'recent', 'trash'] as const)
        expect([kind, lists.count({ kind })]).toEqual([
          kind,
          all.filter(scopeFilter({ kind }, lists, new Date())).length,
        ]);
      const live = all.filter(({ trashed }) => !trashed);
      const carries = (tag: string): number =>
        live.filter(({ article }) => article.tags.some((own) => own === tag || own.startsWith(`${tag}/`)))
          .length;
      const tags = ['boats', 'ferry', 'ferry/times', 'ferry/times/old'];
      expect(table.tallies.tags).toEqual(
        tags.map((tag) => ({ tag, count: carries(tag) })).filter(({ count }) => count > 0),
      );
    }),
  );
});

test('a list kept while articles come, change and go is the list made anew', () => {
  const sort = fc.record({
    by: fc.constantFrom('date' as const, 'title' as const, 'added' as const),
    descending: fc.boolean(),
  });
  const kind = fc.constantFrom('all' as const, 'unread' as const, 'recent' as const, 'trash' as const);
  fc.assert(
    fc.property(
      sort,
      kind,
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      (by, scope, turns) => {
        const table = new ArticleTable(new Map());
        const kept = new ArticleLists(table);
        const listing = { scope: { kind: scope }, sort: by };
        for (const steps of turns) {
          for (const done of steps) {
            if (done.kind === 'set') table.set(done.entry);
            else table.delete(done.id);
          }
          kept.changed(steps.map((done) => (done.kind === 'set' ? done.entry.article.id : done.id)));
          expect(kept.page(listing, 0, 10)).toEqual(new ArticleLists(table).page(listing, 0, 10));
        }
      },
    ),
  );
});

test('articles sorted by value stand as their order compares them', () => {
  const article = fc
    .record({
      id: fc.uuid(),
      date: fc.constantFrom('2021-07-09', '2021-07', '2021', null),
      title: fc.constantFrom('Ferry', 'ferry', 'Férry', 'Boats', 'Boat 2', 'Boat 10'),
      place: fc.constantFrom('Lisbon', 'LISBON', 'Porto', '', null),
      words: fc.integer({ min: 0, max: 12 }),
      addedAt: fc.constantFrom(...added),
    })
    .map(anArticle);
  const sort = fc.record({
    by: fc.constantFrom('date', 'added', 'title', 'place', 'words'),
    descending: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(article, { selector: ({ id }) => id, maxLength: 30 }),
      sort,
      (articles, by) => {
        expect(sortArticles(articles, by)).toEqual([...articles].sort(articleOrder(by)));
      },
    ),
  );
});
