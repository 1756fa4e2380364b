import { createHash } from 'node:crypto';
import type { NewArticle } from '../../../main/library';

/** An article as an import would add it, different for each number. `repeat` makes its text so much longer. */
export function storyArticle(number: number, repeat = 1): NewArticle {
  const text =
    `Story ${String(number)} tells of the boat ${String(number * 7919)}.\n\nIt came home.\n`.repeat(repeat);
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    text,
    source: { bytes, extension: 'txt' },
    others: {},
    article: {
      id: sha256.slice(0, 20),
      title: `Story ${String(number)}`,
      date: '2020-05-01',
      place: 'Aveiro',
      author: null,
      type: null,
      source: null,
      language: 'en',
      url: null,
      tags: [],
      starred: false,
      read: false,
      lastRead: null,
      position: null,
      addedAt: '2026-01-02T03:04:05.000Z',
      excerpt: text.slice(0, 40),
      words: 12,
      format: 'text',
      encoding: 'utf-8',
      provenance: { date: 'from text' },
      remarks: [],
      file: { name: `story-${String(number)}.txt`, bytes: bytes.length, sha256 },
      textSha256: sha256,
    },
  };
}
