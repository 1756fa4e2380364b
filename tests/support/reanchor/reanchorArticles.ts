import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.env['COMMONPLACE_SHARED'] ?? join(process.cwd(), '..', 'shared');

/** So many texts: news stories in a long run where the corpora are at hand, else the project's own sample stories and what is made of their paragraphs. */
export function reanchorArticles(count: number, random: () => number): readonly string[] {
  const expander = join(shared, 'corpora', 'expand.mjs');
  const isLong = process.env['REANCHOR_ARTICLES'] !== undefined;
  const raw = isLong && existsSync(expander) ? newsStories(expander, count) : sampleStories();
  const stories = raw.map((paragraphs) => paragraphs.map((paragraph) => typeset(paragraph, random)));
  const pool = stories.flat();
  return Array.from({ length: count }, (_, at) => {
    const own = stories[at];
    const paragraphs =
      own ?? Array.from({ length: 4 + Math.floor(random() * 20) }, () => pickFrom(pool, random));
    return paragraphs.join('\n\n');
  });
}

function newsStories(expander: string, count: number): readonly (readonly string[])[] {
  const { stdout } = spawnSync(process.execPath, [expander, '--jsonl', '--count', String(count * 2)], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
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
