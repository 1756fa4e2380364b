import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewriteVaultLinks, type VaultTarget } from '../../../main/vaults/rewriteVaultLinks';
import { VaultNames } from '../../../main/vaults/VaultNames';
import { findLinks } from '../../../preload/shared/links';
import { sectionOf } from '../../../preload/shared/markdown';

const note = (title: string, headings: readonly string[] = []): VaultTarget & { readonly kind: 'note' } => ({
  kind: 'note',
  title,
  headings,
});
const known: Readonly<Record<string, VaultTarget>> = {
  Tides: note('Tides', ['High *water*', 'Low: water']),
  'sea/Tides': note('Tides (sea)'),
  'sea/Tides.md': note('Tides (sea)'),
  'chart.png': { kind: 'file', address: '../attachments/V/chart.png', name: 'chart.png', isPicture: true },
  'log.pdf': { kind: 'file', address: '../attachments/V/log.pdf', name: 'log.pdf', isPicture: false },
};

function rewritten(markdown: string) {
  return rewriteVaultLinks(markdown, {
    own: note('Own', ['Here']),
    find: (target) => known[target.trim()] ?? null,
  });
}

describe('links of a vault', () => {
  test.each([
    ['[[Tides]]', '[[Tides]]'],
    ['[[Tides|the tide]]', '[[Tides|the tide]]'],
    ['[[sea/Tides]]', '[[Tides (sea)|Tides]]'],
    ['![[sea/Tides]]', '![[Tides (sea)]]'],
    ['[[Tides#High water]]', '[[Tides#High *water*]]'],
    ['[[Tides#Tides#Low water|low]]', '[[Tides#Low: water|low]]'],
    ['[[Tides#^a1b2]]', '[[Tides#^a1b2]]'],
    ['[[#Here]]', '[[Own#Here|Here]]'],
    ['| [[Tides\\|the tide]] |', '| [[Tides]] |'],
    ['![[chart.png|300]]', '![chart.png](../attachments/V/chart.png)'],
    ['![[chart.png|A chart]]', '![A chart](../attachments/V/chart.png)'],
    ['![[log.pdf#page=3]]', '[log.pdf](../attachments/V/log.pdf)'],
    ['[the tide](sea/Tides.md)', '[[Tides (sea)|the tide]]'],
    ['[low](Tides#low-water)', '[[Tides#Low: water|low]]'],
    ['![A chart](<chart.png>)', '![A chart](../attachments/V/chart.png)'],
    ['[[@washington20210709#p3]]', '[[@washington20210709#p3]]'],
    [
      '[out](https://example.org/a) <https://example.org>',
      '[out](https://example.org/a) <https://example.org>',
    ],
    ['`[[sea/Tides]]` and\n```\n[[sea/Tides]]\n```', '`[[sea/Tides]]` and\n```\n[[sea/Tides]]\n```'],
  ])('%s becomes %s', (written, wanted) => {
    expect(rewritten(written)).toEqual({ markdown: wanted, missing: [] });
  });

  test('that lead nowhere stay, and are told', () => {
    const markdown = '[[Nobody]] and [gone](none.md) and ![[none.png]]';
    expect(rewritten(markdown)).toEqual({ markdown, missing: ['Nobody', 'none.png', 'none.md'] });
  });

  test('are links of the library afterwards, and nothing between them changes', () => {
    const text = fc.stringMatching(/^[\p{L}\p{N} .,\n]{0,20}$/u);
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (words) => {
        const { markdown } = rewritten(words.join('[[sea/Tides|x]]'));
        expect(markdown).toBe(words.join('[[Tides (sea)|x]]'));
        expect(findLinks(markdown)).toHaveLength(words.length - 1);
      }),
    );
  });
});

describe('names in a vault', () => {
  const names = new VaultNames([
    'Tides.md',
    'sea/Tides.md',
    'sea/deep/Fish.md',
    'land/Fish.md',
    'img/a b.PNG',
  ]);
  test.each([
    ['Tides', 'Index.md', 'Tides.md'],
    ['Tides', 'sea/Log.md', 'sea/Tides.md'],
    ['tides.md', 'Index.md', 'Tides.md'],
    ['../Tides', 'sea/Log.md', 'Tides.md'],
    ['Fish', 'Index.md', 'land/Fish.md'],
    ['deep/Fish', 'Index.md', 'sea/deep/Fish.md'],
    ['a b.png', 'Index.md', 'img/a b.PNG'],
    ['Whale', 'Index.md', null],
  ])('%s in %s is %s', (target, from, found) => {
    expect(names.find(target, from)).toBe(found);
  });
});

describe('a named block', () => {
  const markdown = 'One.\n\nTwo lines\nof words ^b1\n\n- first\n- second ^b2\n\nLast.\n^b3\n';
  test.each([
    ['^b1', 'Two lines\nof words'],
    ['^b2', '- second'],
    ['^B3', 'Last.'],
    ['^none', null],
  ])('%s is found without its name', (name, wanted) => {
    const found = sectionOf(markdown, name);
    expect(found === null ? null : markdown.slice(found.start, found.end)).toBe(wanted);
  });
});
