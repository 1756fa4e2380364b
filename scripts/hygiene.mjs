import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Before the first letter of a path: nothing that would make it a part of a longer one, or of an address. */
const pathStart = '(?<![\\w.~:/-])';

/** What no file of the project says, since it is true on one machine only. */
const signs = [
  { what: 'names a package registry', pattern: /\bregistry\.[a-z0-9-]+\.[a-z]+/ },
  {
    what: 'names a folder of this machine',
    pattern: new RegExp(`${pathStart}(?:/root/\\w|/work/\\w|${literally(homedir())}\\b)`),
  },
];

/** The folders the project has; what lies in another got there by mistake. */
const folders = new Set(['.ci', 'assets', 'docs', 'main', 'preload', 'renderer', 'scripts', 'tests']);

/** @param {string} text */
function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * What is wrong with a file's text, as lines for a person.
 * @param {string} name the file's path from the project's root
 * @param {string} text
 * @returns {string[]}
 */
export function hygieneProblems(name, text) {
  const [folder = ''] = name.split('/');
  if (name.includes('/') && !folders.has(folder))
    return [`${name} lies in a folder the project does not have. Remove it, or name the folder here.`];
  const problems = text.split('\n').flatMap((line, index) => {
    const sign = signs.find(({ pattern }) => pattern.test(line));
    return sign === undefined ? [] : [`${name}:${index + 1} ${sign.what}: ${line.trim().slice(0, 120)}`];
  });
  if (name === 'package-lock.json' && text.includes('"resolved":')) {
    problems.push(
      `${name} says where packages were downloaded from; run npm install with the project's .npmrc.`,
    );
  }
  return problems;
}

/**
 * Looks at every file, and through every text file, that is tracked or about to be.
 * @returns {string} the problems, empty when there are none
 */
export function checkHygiene() {
  const listing = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = (listing.stdout ?? '')
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)));
  return names
    .flatMap((name) => {
      const bytes = readFileSync(join(root, name));
      const isText = !bytes.subarray(0, 8000).includes(0);
      return hygieneProblems(name, isText ? bytes.toString('utf8') : '');
    })
    .join('\n');
}
