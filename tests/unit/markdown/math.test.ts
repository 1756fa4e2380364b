import { expect, test } from 'vitest';
import { findMath, sectionOf } from '../../../preload/shared/markdown';

test.each([
  ['$x$', ['x']],
  ['It cost $5 and then $6.', []],
  ['$$\na + b\n$$', ['a + b']],
  ['a $x^2$, b $\\$1$', ['x^2', '\\$1']],
  ['\\$x$', []],
  ['$ x $', []],
])('%j holds the formulas %j', (text, formulas) => {
  expect(findMath(text).map(({ tex }) => tex)).toEqual(formulas);
});

test('a section goes to the next heading of its level or above', () => {
  const text = '# A\none\n## B\ntwo\n### C\nthree\n## D\nfour\n';
  const shown = (heading: string): string | null => {
    const section = sectionOf(text, heading);
    return section === null ? null : text.slice(section.start, section.end);
  };
  expect(shown('b ')).toBe('## B\ntwo\n### C\nthree\n');
  expect(shown('D')).toBe('## D\nfour\n');
  expect(shown('E')).toBeNull();
});
