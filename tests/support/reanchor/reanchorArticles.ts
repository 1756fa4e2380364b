import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.env['COMMONPLACE_SHARED'] ?? join(process.cwd(), '..', 'shared');

/**
 * So many texts: where the corpora are at hand news stories, from another place in them with every seed; else the project's own
 * sample stories. There are more texts than stories: the rest are made of paragraphs of all of them.
 */
export function reanchorArticles(count: number, random: () => number): readonly string[] {
  const expander = join(shared, 'corpora', 'expand.mjs');
  const raw = existsSync(expander) ? newsStories(expander, count, random) : sampleStories();
  const stories = raw.map((paragraphs) => paragraphs.map((paragraph) => typeset(paragraph, random)));
  const pool = stories.flat();
  return Array.from({ length: count }, (_, at) => {
    const own = stories[at];
    const paragraphs =
      own ?? Array.from({ length: 4 + Math.floor(random() * 20) }, () => pickFrom(pool, random));
    // No text says the same twice unless an edit makes it: the paragraphs could not be told apart by what became of them.
    return [...new Set(paragraphs)].join('\n\n');
  });
}

/** How many stories the corpora hold that are real. */
const realStories = 8886;

function newsStories(expander: string, count: number, random: () => number): readonly (readonly string[])[] {
  const from = Math.floor(random() * (realStories - count * 2));
  const { stdout } = spawnSync(
    process.execPath,
    [expander, '--jsonl', '--count', String(count * 2), '--from', String(from)],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly paragraphs: readonly string[] }).paragraphs)
    .filter((paragraphs) => paragraphs.join('').length > 800)
    .slice(0, count);
}

function sampleStories(): readonly (readonly string[])[] {
  const folder = join(__dirname, '../../../assets/sample/articles');
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) =>
      bodyOf(readFileSync(join(folder, name), 'utf8'))
        .trim()
        .split(/\n\s*\n/),
    );
}

function bodyOf(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function pickFrom(pool: readonly string[], random: () => number): string {
  return pool[Math.floor(random() * pool.length)] ?? '';
}

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', c: 'ç', n: 'ñ' };

/** Wire copy is plain ASCII: quotation marks are set as type, and a letter in sixty gets an accent, so that encodings matter. */
function typeset(paragraph: string, random: () => number): string {
  let isOpen = false;
  return paragraph
    .replace(/"/g, () => {
      isOpen = !isOpen;
      return isOpen ? '“' : '”';
    })
    .replace(/(?<=\w)'(?=\w)/g, '’')
    .replace(/[aeioucn]/g, (letter) => (random() < 1 / 60 ? (accents[letter] ?? letter) : letter));
}
