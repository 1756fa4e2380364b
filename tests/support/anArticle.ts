import type { Article } from '../../preload/contract/article';

/** An article as it stands in a library; what matters to a test is given. */
export function anArticle(fields: Partial<Article> = {}): Article {
  return {
    id: '0123456789abcdef0123',
    key: 'kabul20210709havens',
    title: 'Safe havens to close',
    date: '2021-07-09',
    place: null,
    author: null,
    source: null,
    language: 'en',
    url: null,
    type: null,
    tags: [],
    starred: false,
    read: false,
    lastRead: null,
    position: null,
    addedAt: '2026-11-20T08:00:00.000Z',
    excerpt: '',
    words: 100,
    format: 'text',
    encoding: 'utf-8',
    provenance: {},
    remarks: [],
    file: { name: 'a.txt', bytes: 100, sha256: 'ab'.repeat(32) },
    textSha256: 'cd'.repeat(32),
    ...fields,
  };
}
