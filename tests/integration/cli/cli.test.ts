import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, stories } from '../../support/fixtures';
import { temporaryFolder } from '../../support/temporaryFolder';

const bundle = resolve(__dirname, '../../../out/cli/cli.cjs');

function cli(...args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}

describe('the command line', () => {
  test('imports, lists, shows, searches and checks, each as one document', () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    writeFileSync(join(folder, 'empty.txt'), '');
    const json = (...args: readonly string[]): unknown => {
      const { code, out, error } = cli(...args, '--library', library, '--json');
      expect(code, error).toBe(0);
      return JSON.parse(out);
    };
    const imported = json('import', ...stories, join(folder, 'empty.txt'));
    expect(imported).toMatchObject({ added: 3, alreadyHere: 0, unsupported: 0, failed: 1 });
    expect((imported as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual([
      ...stories,
      join(folder, 'empty.txt'),
    ]);
    const list = json('list') as { key: string }[];
    expect(Object.keys(list[0] ?? {})).toEqual([
      'id',
      'key',
      'title',
      'date',
      'place',
      'author',
      'source',
      'language',
      'tags',
      'provenance',
      'file',
    ]);
    expect(json('show', 'lisbon20210304moorings')).toMatchObject({
      place: 'Lisbon',
      provenance: { title: 'from text', date: 'from text', place: 'from text' },
      paragraphs: { length: 4 },
      file: { name: 'lisbon.txt' },
    });
    const found = json('search', 'quiet moorings') as { total: number; hits: object[] };
    expect(found.total).toBe(2);
    expect(found.hits[0]).toMatchObject({ kind: 'article', key: 'lisbon20210304moorings' });
    expect(Object.keys(found.hits[0] ?? {})).toEqual(['kind', 'id', 'key', 'title', 'score', 'snippets']);
    expect(json('check')).toEqual({ ok: true, problems: [] });
  });

  test.each([
    [[], 2, 'Name a command.'],
    [['list'], 2, 'Name the library'],
    [['dance', '--library', 'x'], 2, 'There is no command dance.'],
    [['list', '--library', 'x', '--loud'], 2, 'There is no option --loud.'],
    [['list', '--library', join(fixture('lisbon.txt'), 'x')], 1, 'cannot be written'],
  ])('%j ends with code %i and says why', (args, code, words) => {
    const result = cli(...args);
    expect(result.code).toBe(code);
    expect(result.error).toContain(words);
    expect(result.error).not.toMatch(/^\s+at /m);
    expect(result.out).toBe('');
  });

  test('an article that is not there is named', () => {
    const result = cli('show', 'nobody', '--library', temporaryFolder());
    expect(result).toMatchObject({ code: 1, error: expect.stringContaining('id or key nobody') as string });
  });
});
