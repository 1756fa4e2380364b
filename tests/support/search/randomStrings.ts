const signs = [
  ...[
    '"',
    '“',
    '”',
    '(',
    ')',
    '((',
    '))',
    '+',
    '-',
    '--',
    '*',
    '**',
    '~',
    '~1',
    '~2',
    '~9',
    '^',
    '^2',
    '^0.5',
    '^-1',
    ':',
    '|',
    ',',
  ],
  ...[
    ' OR ',
    ' AND ',
    ' NOT ',
    ' NEAR ',
    ' NEAR/3 ',
    ' NEAR/0 ',
    'NOT',
    'OR',
    '..',
    '/',
    '\\',
    "'",
    '\n',
    '\t',
    '\u0000',
  ],
];
const fields = [
  ...[
    'title:',
    'place:',
    'author:',
    'source:',
    'tag:',
    'collection:',
    'in:',
    'is:',
    'lang:',
    'date:',
    'before:',
    'after:',
  ],
  ...[
    'in:notes',
    'is:unread',
    'lang:en',
    'date:1987',
    'date:1987-03..1987-10',
    'date:1987-99',
    'foo:',
    'http://x.org/a?b',
    '12:30',
  ],
];

/** Strings as nobody writes them: parts of the query language in any order, words that are there, and any code units at all. */
export function randomString(random: () => number, words: readonly string[]): string {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  let text = '';
  for (let left = Math.floor(random() * random() * 16); left >= 0; left--) {
    const kind = random();
    if (kind < 0.35) text += pick(signs) ?? '';
    else if (kind < 0.5) text += pick(fields) ?? '';
    else if (kind < 0.8) text += `${pick(words) ?? ''}${random() < 0.7 ? ' ' : ''}`;
    else if (kind < 0.9) text += ' ';
    else text += anyUnits(random);
  }
  return text;
}

/** Code units of one kind or another: ASCII, any at all (also halves of surrogate pairs), the same one many times. */
function anyUnits(random: () => number): string {
  const unit = (): string => String.fromCharCode(Math.floor(random() * (random() < 0.6 ? 128 : 65_536)));
  if (random() < 0.03) return unit().repeat(Math.floor(random() * 400));
  return Array.from({ length: 1 + Math.floor(random() * 6) }, unit).join('');
}
