import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { hygieneProblems } from '../../../scripts/hygiene.mjs';

describe('what is true on one machine only', () => {
  it.each([
    ['a registry', ['https://registry', 'example', 'org/left-pad'].join('.')],
    ['a home folder', `see ${homedir()}/notes`],
    ['a folder of the machine', ["cd '", 'root', 'project'].join('/')],
  ])('finds %s', (_what, line) => {
    const problems = hygieneProblems('notes.md', `First line\n${line}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^notes\.md:2 /);
  });

  it('finds download addresses in the lock file only', () => {
    const text = '{ "resolved": "somewhere" }';
    expect(hygieneProblems('package-lock.json', text)).toHaveLength(1);
    expect(hygieneProblems('other.json', text)).toEqual([]);
  });

  it('leaves relative paths and addresses alone', () => {
    const text = "import '../root/work'; // see https://example.org/work/a and ./work/b, /worker/c";
    expect(hygieneProblems('a.ts', text)).toEqual([]);
  });
});

describe('what lies where nothing of the project is', () => {
  it('finds files in folders the project does not have', () => {
    expect(hygieneProblems('--out/000/000001.txt', 'A story.')).toHaveLength(1);
    expect(hygieneProblems('tests/unit/a.ts', 'A test.')).toEqual([]);
    expect(hygieneProblems('README.md', 'A page.')).toEqual([]);
  });
});
