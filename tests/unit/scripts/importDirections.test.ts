import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type IConfiguration } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const rules = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as IConfiguration;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-directions-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The names of the rules that a few files break, each given as a path with its text. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { tsConfig: _, ...options } = rules.options ?? {};
  const { output } = await cruise([...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))], {
    ...(options as ICruiseOptions),
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden ?? [] },
  });
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

const exported = 'export const a = 1; export type T = number;';

describe('the check of import directions', () => {
  it.each([
    ['shared-imports-nothing', 'preload/shared/a.ts', '../contract/b', 'preload/contract/b.ts'],
    ['contract-imports-shared', 'preload/contract/a.ts', '../../main/notes', 'main/notes/index.ts'],
    ['preload-is-thin', 'preload/index.ts', '../main/notes', 'main/notes/index.ts'],
    ['domains-know-no-frame', 'main/library/a.ts', '../shell', 'main/shell/index.ts'],
    ['domains-know-no-frame', 'main/library/a.ts', '../service', 'main/service/index.ts'],
    ['service-knows-no-window', 'main/service/a.ts', '../shell', 'main/shell/index.ts'],
    ['main-knows-no-page', 'main/library/a.ts', '../../renderer/b', 'renderer/b.ts'],
    ['domains-by-their-index', 'main/notes/a.ts', '../library/b', 'main/library/b.ts'],
    ['page-knows-no-main', 'renderer/a.ts', '../main/notes', 'main/notes/index.ts'],
    ['page-takes-types-of-the-contract', 'renderer/a.ts', '../preload/contract/b', 'preload/contract/b.ts'],
    ['guests-know-no-host', 'renderer/components/a.tsx', '../stores/b', 'renderer/stores/b.ts'],
    ['guests-know-no-host', 'renderer/editor/a.ts', '../api/b', 'renderer/api/b.ts'],
    ['guests-know-no-host', 'renderer/reader/a.ts', '../stores/b', 'renderer/stores/b.ts'],
    ['app-knows-no-tests', 'main/library/a.ts', '../../tests/b', 'tests/b.ts'],
  ])('reports %s: %s imports %s', async (rule, from, specifier, to) => {
    const found = await brokenRules({
      [from]: `import { a } from '${specifier}'; export const b = a;`,
      [to]: exported,
    });
    expect(found).toContain(rule);
  });

  it.each([
    ['main/notes/a.ts', "import { a } from '../library'; export const b = a;", 'main/library/index.ts'],
    ['main/library/a.ts', "import { a } from './b'; export const c = a;", 'main/library/b.ts'],
    ['main/shell/a.ts', "import { a } from '../service'; export const b = a;", 'main/service/index.ts'],
    [
      'renderer/a.ts',
      "import type { T } from '../preload/contract/b'; export type U = T;",
      'preload/contract/b.ts',
    ],
    [
      'renderer/editor/a.ts',
      "import { a } from '../../preload/shared/b'; export const b = a;",
      'preload/shared/b.ts',
    ],
  ])('lets %s: %s', async (from, text, to) => {
    expect(await brokenRules({ [from]: text, [to]: exported })).toEqual([]);
  });

  it('reports Node in the page', async () => {
    const text = "import { join } from 'node:path'; export const b = join;";
    expect(await brokenRules({ 'renderer/a.ts': text })).toContain('page-has-no-node');
    expect(await brokenRules({ 'preload/shared/a.ts': text })).toContain('page-has-no-node');
  });

  it('reports Electron in a domain', async () => {
    const text = "import { app } from 'electron'; export const b = app;";
    expect(await brokenRules({ 'main/library/a.ts': text })).toContain('electron-at-the-border');
  });

  it('reports files that import each other in a circle', async () => {
    const found = await brokenRules({
      'main/notes/a.ts': "import { b } from './b'; export const a = () => b;",
      'main/notes/b.ts': "import { a } from './a'; export const b = () => a;",
    });
    expect(found).toEqual(['no-cycles']);
  });
});
