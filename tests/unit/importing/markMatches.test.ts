import { expect, test } from 'vitest';
import { markMatches } from '../../../main/importing/markMatches';

const marks = (html: string): readonly string[] =>
  [...html.matchAll(/<mark class="commonplace-match"(?: id="(match-\d+)")?>(.*?)<\/mark>/gs)].map(
    ([, id = '', text = '']) => `${id} ${text}`,
  );

test('what was typed is marked where the page shows it, and nothing else of the page changes', () => {
  const page =
    '<!doctype html><title>quiet</title><style>.quiet{}</style><p class="quiet">A Quiet\n  caf&eacute; &amp; a <b>qui</b><i>et</i> quay</p><script>"quiet"</script><p>quiet</p>';
  const { html, count } = markMatches(page, 'quiet');
  expect(count).toBe(3);
  expect(marks(html)).toEqual(['match-1 Quiet', 'match-2 qui', ' et', 'match-3 quiet']);
  const unmarked = html.replace(/<\/?mark[^>]*>/g, '').replace(/<style>mark.*$/s, '');
  expect(unmarked).toBe(page);
});

test('gaps, references to characters and styles of quotation marks do not matter, ends of paragraphs do', () => {
  const page = '<p>A “quiet\n\n  caf&eacute;&nbsp;bar”</p><p>opens</p>';
  expect(marks(markMatches(page, '"quiet café bar"').html)).toEqual([
    'match-1 “quiet\n\n  caf&eacute;&nbsp;bar”',
  ]);
  expect(markMatches(page, 'bar” opens').count).toBe(0);
  expect(markMatches(page, 'nothing')).toEqual({ html: page, count: 0 });
});
