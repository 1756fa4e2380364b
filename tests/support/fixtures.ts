import { resolve } from 'node:path';

/** The path of a file under `tests/fixtures`. */
export function fixture(name: string): string {
  return resolve(__dirname, '../fixtures', name);
}

/** The three stories written for the tests: plain text with a dateline, Markdown with front matter, a web page. */
export const stories = ['lisbon.txt', 'porto.md', 'faro.html'].map(fixture);
