import { expect, test } from 'vitest';
import { articleFileText } from '../../../main/library/articleFile';
import { LeanRecords } from '../../../main/library/LeanRecords';
import type { StoredArticle } from '../../../main/library/StoredArticle';
import { anArticle } from '../../support/anArticle';

const told: StoredArticle = {
  article: anArticle({
    place: 'Porto',
    author: 'Ana Sousa',
    source: 'Wire',
    url: 'https://example.org/porto',
    type: 'news',
    tags: ['ferry', 'ferry/times'],
    starred: true,
    read: true,
    lastRead: '2026-11-21T08:00:00.000Z',
    position: 12,
    excerpt: 'The ferries of Porto',
    provenance: { place: 'by hand', title: 'from text', date: 'from file name' },
    remarks: ['The date 3/4 was not guessed.'],
  }),
  year: '2026',
  trashed: true,
};
const bare: StoredArticle = { article: anArticle(), year: '2025', trashed: false };

test('a record is kept as it is, to the last letter of its file', () => {
  const lean = new LeanRecords();
  for (const stored of [told, bare, told]) {
    const kept = lean.of(structuredClone(stored));
    expect(kept).toEqual(stored);
    expect(articleFileText(kept.article)).toBe(articleFileText(stored.article));
  }
});

test('what two records say alike is kept once', () => {
  const lean = new LeanRecords();
  const [first, second] = [lean.of(structuredClone(told)), lean.of(structuredClone(told))];
  expect(second.article.provenance).toBe(first.article.provenance);
  const other = lean.of({ ...told, article: { ...told.article, provenance: { place: 'from text' } } });
  expect(other.article.provenance).toEqual({ place: 'from text' });
});
