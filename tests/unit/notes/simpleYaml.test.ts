import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { simpleYaml } from '../../../main/notes/simpleYaml';

const scraps = fc.constantFrom(
  ...[
    'id',
    'n-1a2b',
    'tags',
    'created',
    '2026-11-25T14:02:11.123Z',
    '2026-11-25',
    'true',
    'null',
    'no',
    '~',
    '1',
    '1e3',
  ],
  ...[
    ':',
    ': ',
    '\n',
    '\n  - ',
    '\n- ',
    ' - ',
    '[]',
    '[a, b]',
    '{}',
    '"',
    "'",
    '#',
    ' #',
    '|',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '.',
    '/',
    '_',
    '-',
    'Ölung',
    'a b',
    '---',
    '...',
    '?',
    '? ',
    ',',
    'constructor',
    '__proto__',
  ],
);

test('what is read without a parser is what the parser reads', () => {
  let read = 0;
  const text = fc.oneof(
    fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .array(fc.tuple(fc.constantFrom('id', 'a', 'tags'), fc.array(scraps, { maxLength: 4 })), {
        maxLength: 4,
      })
      .map((lines) => lines.map(([key, parts]) => `${key}: ${parts.join('')}\n`).join('')),
  );
  fc.assert(
    fc.property(text, (yaml) => {
      const simple = simpleYaml(yaml);
      if (simple === null) return;
      read++;
      expect(simple).toEqual(parse(yaml) ?? {});
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(100);
});

test('the front matter the app writes is read without a parser', () => {
  const yaml =
    'id: n-0a1b2c3d4e\ncreated: 2026-01-01T00:00:00.000Z\ntags:\n  - war/sea\n  - Two words\naliases: []\n';
  expect(simpleYaml(yaml)).toEqual(parse(yaml));
});
