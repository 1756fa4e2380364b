import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionFinder } from '../../../main/notes/graph/unlinkedMentions';
import { contextOf } from '../../../main/notes/graph/contextOf';
import { neighbourhood } from '../../../main/notes/graph/neighbourhood';
import { prunedVersions } from '../../../main/notes/history/prunedVersions';
import { countWords } from '../../../main/notes/countWords';
import { ledBy, mayHoldLinks } from '../../../main/notes/LinkMove';
import { mergeNotes } from '../../../main/notes/mergeNotes';
import { fillTemplate } from '../../../main/notes/templates/fillTemplate';
import { noteFileName } from '../../../main/notes/noteFileName';
import { printLink, rewriteLinks } from '../../../preload/shared/links';

describe('unlinked mentions', () => {
  const found = (text: string, ...names: string[]): readonly string[] =>
    mentionFinder(names)(text).map(({ start, end }) => text.slice(start, end));

  test('are whole words, whatever their case and blanks', () => {
    expect(found('The Last  call and the last caller.', 'The last call')).toEqual(['The Last  call']);
    expect(found('Über Köln', 'köln')).toEqual(['Köln']);
  });

  test('are neither in links nor in code', () => {
    expect(
      found('[[The last call]], [the last call](x), `the last call`, the last call', 'The last call'),
    ).toEqual(['the last call']);
  });

  test('are not looked for by names of one or two letters', () => {
    expect(found('A note on AI', 'AI')).toEqual([]);
  });
});

test('the context of a link is what a reader sees, with the link marked', () => {
  const body = 'First.\n- [ ] Check **against** [[The last call|that call]] first, see [[Other]]\nLast.';
  const start = body.indexOf('[[The');
  const { context, marks } = contextOf(body, { start, end: body.indexOf(']]') + 2 });
  expect(context).toBe('Check against that call first, see Other');
  expect(marks.map((mark) => context.slice(mark.start, mark.end))).toEqual(['that call']);
});

test('of old versions some are kept for each span, always the newest', () => {
  const now = Date.UTC(2026, 10, 25, 12);
  const times = Array.from({ length: 3000 }, (_none, n) => now - (3000 - n) * 3_600_000 * 0.9);
  const pruned = prunedVersions(times, now);
  const kept = times.filter((time) => !pruned.has(time));
  expect(kept.at(-1)).toBe(times.at(-1));
  expect(kept.length).toBeLessThan(320);
  expect(times.filter((time) => now - time <= 86_400_000).every((time) => !pruned.has(time))).toBe(true);
});

describe('merging', () => {
  test('takes in both changes where they touch different lines', () => {
    expect(mergeNotes('A\nb\nc\nd', 'a\nb\nc\nd', 'a\nb\nc\nD')).toBe('A\nb\nc\nD');
    expect(mergeNotes('A\nb', 'a\nb', 'x\nb')).toBeNull();
  });

  test('of a change with none gives the change', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', 'c d'), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (mine, base) => {
        expect(mergeNotes(mine, base, base)).toBe(mine);
        expect(mergeNotes(base, base, mine)).toBe(mine);
      }),
    );
  });
});

test('words are counted as a pattern counts them', () => {
  const pieces = fc.constantFrom('a', 'B7', 'é', '𝒳', '-', "'", '’', ' ', '\n', '.', '--', '😀', 'ſ');
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      const matched = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
      expect(countWords(text)).toBe(matched.length);
    }),
  );
});

test('no note with a link that is led is passed over', () => {
  const titles = fc.constantFrom(
    'The last call',
    'Café: at 9?',
    'Öl',
    'con',
    'A|b#c',
    '[x]',
    '...',
    'K2',
    'ΑΒ',
  );
  fc.assert(
    fc.property(titles, titles, fc.constantFrom('upper', 'same', 'decomposed'), (from, linked, way) => {
      const written = printLink({ kind: 'note', title: linked, heading: null });
      const markdown = { upper: written.toUpperCase(), same: written, decomposed: written.normalize('NFD') }[
        way
      ];
      const move = { kind: 'title', from: noteFileName(from), to: 'Other' } as const;
      if (rewriteLinks(markdown, ledBy(move)) !== markdown) expect(mayHoldLinks(move)(markdown)).toBe(true);
    }),
  );
  const key = { kind: 'key', from: 'Wire2021', to: 'other' } as const;
  expect(mayHoldLinks(key)('see ![[ @WIRE2021#p3 ]]')).toBe(true);
  expect(mayHoldLinks(key)('see [[@wire]]')).toBe(false);
});

test('a move of links done twice is one done once', () => {
  const lead = ledBy({ kind: 'title', from: 'The last call', to: 'The LAST call' });
  const once = rewriteLinks('[[the last call#Then|x]] ![[The last call]]', lead);
  expect(once).toBe('[[The LAST call#Then|x]] ![[The LAST call]]');
  expect(rewriteLinks(once, lead)).toBe(once);
});

test('a template is filled in, and a selection stays quoted', () => {
  const values = { title: 'Sill', date: '2026-11-25', selection: 'one\ntwo' };
  expect(fillTemplate('# {{title}}\n{{ date }}, {{day}}\n> {{selection}}\n{{other}}', values)).toBe(
    '# Sill\n2026-11-25, Wednesday, 25 November 2026\n> one\n> two\n{{other}}',
  );
});

test('a neighbourhood is cut where there is too much, and says so', () => {
  const graph = {
    node: (key: string) => ({ key, kind: 'note' as const, id: key, title: key, links: 1 }),
    neighbours: (key: string) =>
      key === 'hub' ? Array.from({ length: 50 }, (_none, n) => `n${String(n)}`) : ['hub'],
  };
  const { nodes, edges, hidden } = neighbourhood('hub', 2, 21, graph);
  expect([nodes.length, edges.length, hidden]).toEqual([21, 20, 30]);
  expect(neighbourhood('n1', 1, 21, graph).nodes.map(({ key, distance }) => [key, distance])).toEqual([
    ['n1', 0],
    ['hub', 1],
  ]);
});
