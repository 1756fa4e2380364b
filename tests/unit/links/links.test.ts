import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findLinks,
  parseLinkAddress,
  parseLinkUrl,
  printLink,
  printLinkAddress,
  printLinkUrl,
  rewriteLinks,
  type LinkAddress,
} from '../../../preload/shared/links';

const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\n\r\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '');
const address: fc.Arbitrary<LinkAddress> = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), title, heading: fc.option(title) }),
  fc.record({
    kind: fc.constant('article' as const),
    key: fc.stringMatching(/^[a-z][a-z0-9]{2,20}$/),
    paragraph: fc.option(fc.integer({ min: 1, max: 999 })),
    annotation: fc.constant(null),
  }),
);
const run = { seed: 20261124, numRuns: 2000 };

describe('the link grammar', () => {
  test('parse undoes print, whatever a title holds', () => {
    fc.assert(
      fc.property(address, (written) => {
        expect(parseLinkAddress(printLinkAddress(written))).toEqual(written);
      }),
      run,
    );
  });

  test('a printed link is found where it stands, alone', () => {
    fc.assert(
      fc.property(address, (written) => {
        const text = `Before [[${printLinkAddress(written)}]] after.`;
        expect(findLinks(text)).toEqual([
          { address: written, label: null, isEmbed: false, start: 7, end: text.length - 7 },
        ]);
      }),
      run,
    );
  });

  test('with a label and as an embed, parse → print → parse gives the same', () => {
    fc.assert(
      fc.property(address, fc.option(title), fc.boolean(), (written, label, isEmbed) => {
        const text = printLink(written, label, isEmbed);
        const [link] = findLinks(text);
        expect(link).toEqual({ address: written, label, isEmbed, start: 0, end: text.length });
      }),
      run,
    );
  });

  test('whatever is read prints to something that is read as the same', () => {
    const unit = fc.constantFrom('[', ']', '|', '#', '@', '\\', '!', 'a', 'p3', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        for (const link of findLinks(`[[${text}]]`)) {
          const [again] = findLinks(printLink(link.address, link.label, link.isEmbed));
          expect(again).toMatchObject({ address: link.address, label: link.label, isEmbed: link.isEmbed });
        }
      }),
      run,
    );
  });

  test('an address from outside leads where the link does', () => {
    fc.assert(
      fc.property(address, (written) => {
        expect(parseLinkUrl(printLinkUrl(written))).toEqual(written);
      }),
      run,
    );
  });

  test.each([
    ['commonplace://open/note/The%20last%20call#Twice', '[[The last call#Twice]]'],
    ['commonplace://open/article/halvern20190315harbour#p2', '[[@halvern20190315harbour#p2]]'],
    ['COMMONPLACE://open/article/key1/', '[[@key1]]'],
  ])('%s is %s', (url, written) => {
    const found = parseLinkUrl(url);
    expect(found === null ? null : printLink(found)).toBe(written);
  });

  test.each([
    'commonplace://open/',
    'commonplace://open/note/%E0%A4%A',
    'commonplace://open/article/no%20key',
    'commonplace://close/note/A',
    'https://open/note/A',
  ])('%s leads nowhere', (url) => {
    expect(parseLinkUrl(url)).toBeNull();
  });

  test('a code span ends with its paragraph, so that a lone backtick hides nothing', () => {
    expect(findLinks('a ` lone\n\n[[A]] and ` one')).toHaveLength(1);
  });

  test('no text makes it fail, and links lie within it in order', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('[', ']', '|', '#', '@', '`', '\\', '!', '\n', 'a', ' '),
          maxLength: 60,
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of findLinks(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
          expect(rewriteLinks(text, () => null)).toBe(text);
        },
      ),
      run,
    );
  });

  test.each([
    ['[[Note title]]', { kind: 'note', title: 'Note title', heading: null }],
    ['[[Note title#A heading|shown]]', { kind: 'note', title: 'Note title', heading: 'A heading' }],
    ['![[@key1]]', { kind: 'article', key: 'key1', paragraph: null, annotation: null }],
    ['[[@key1#p3]]', { kind: 'article', key: 'key1', paragraph: 3, annotation: null }],
    ['[[@key1#a-8f3a]]', { kind: 'article', key: 'key1', paragraph: null, annotation: 'a-8f3a' }],
  ])('%s', (text, expected) => {
    expect(findLinks(text)[0]?.address).toEqual(expected);
  });

  test('what stands in code is no link', () => {
    expect(
      findLinks('`[[A]]` and ``x [[B]]`` and\n\n```\n[[C]]\n```\n\n[[D]]').map(({ start }) => start),
    ).toHaveLength(1);
  });

  test('a link led elsewhere keeps its label', () => {
    const lead = (): LinkAddress => ({ kind: 'note', title: 'New', heading: null });
    expect(rewriteLinks('a [[Old|there]] b ![[Old]]', lead)).toBe('a [[New|there]] b ![[New]]');
  });
});
