import { expect, test } from 'vitest';
import { findQuotations } from '../../../main/quotations';
import type { SearchHit, SearchResult } from '../../../preload/contract/search';
import { searchNoteMarkdown } from '../../../renderer/stores/searchNoteMarkdown';

const hit = {
  kind: 'article',
  id: 'a',
  key: 'halvern20190402light',
  title: 'Sill light was out',
  date: '2019-04-02',
  place: 'Halvern',
  source: null,
  snippets: [
    { paragraph: 1, start: 0, text: 'The light had been dark.', marks: [] },
    { paragraph: 4, start: 90, text: 'Nobody lit the light.', marks: [] },
  ],
} as unknown as SearchHit;
const note = { kind: 'note', id: 'n', key: null, title: 'Pilots #1', snippets: [] } as unknown as SearchHit;

test('the hits of a search make a note whose passages are quotations with their source', () => {
  const result = { query: 'light `dark`', total: 7, hits: [hit, note] } as unknown as SearchResult;
  const markdown = searchNoteMarkdown(result);
  expect(markdown).toContain('The first 2 of 7 hits for `` light `dark` ``.');
  expect(markdown).toContain('## Sill light was out\n\nHalvern, 2019-04-02, [[@halvern20190402light]]');
  expect(markdown).toContain('- [[Pilots \\#1]]');
  expect(findQuotations(markdown).map(({ text, link }) => [text, link])).toEqual([
    ['The light had been dark.', '@halvern20190402light#p1'],
    ['Nobody lit the light.', '@halvern20190402light#p4'],
  ]);
});
