import { expect, test } from 'vitest';
import { namesOf } from '../../../main/citations/namesOf';

test.each([
  ['Jane Doe', 'Doe+Jane'],
  ['By Jane Doe and John Smith', 'Doe+Jane | Smith+John'],
  ['By JANE DOE', 'DOE+JANE'],
  ['Doe, Jane', 'Doe+Jane'],
  ['Doe, Jane; Smith, John', 'Doe+Jane | Smith+John'],
  ['Jane Doe, John Smith', 'Doe+Jane | Smith+John'],
  ['Jane Doe, John Smith and Mary Major', 'Doe+Jane | Smith+John | Major+Mary'],
  ['Jane Doe, John Smith, and Mary Major', 'Doe+Jane | Smith+John | Major+Mary'],
  ['Ludwig van Beethoven', 'van Beethoven+Ludwig'],
  ['van der Berg, Anna', 'van der Berg+Anna'],
  ['Martin Luther King Jr.', 'King+Martin Luther+Jr.'],
  ['Martin Luther King, Jr.', 'King+Martin Luther+Jr.'],
  ['Reuters', '"Reuters"'],
  ['Reuters, AFP', '"Reuters" | "AFP"'],
  ['Associated Press', '"Associated Press"'],
  ['Ministry of Trade and Industry', '"Ministry of Trade and Industry"'],
  ['The Editors', '"The Editors"'],
  ['Plato', '"Plato"'],
  ['', ''],
])('%j', (byline, expected) => {
  const shown = namesOf(byline).map((name) =>
    'literal' in name
      ? `"${name.literal}"`
      : [name.family, name.given, name.suffix].filter((part) => part !== undefined).join('+'),
  );
  expect(shown.join(' | ')).toBe(expected);
});
