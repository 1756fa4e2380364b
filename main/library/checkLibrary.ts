import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../preload/contract/article';
import type { LibraryProblem } from '../../preload/contract/library';
import type { RunningJob } from '../jobs';
import { isSystemLitter, readTextIfThere, type LibraryFolder } from '../storage';
import { parseArticleFile } from './articleFile';
import { pagesFile } from './pages';
import { listArticleFolders, type FoundFolder } from './scanArticles';

const checkedAtOnce = 8;

/**
 * Verifies every article of a library against what is written about it: the record can be read, the source has the bytes it was
 * imported with, the text is the one the record was made for, annotations can be read, no two articles share a key, and nothing lies
 * there that belongs to none; and that the files at the top can be read. Cancelling `job` ends it early, with what was found so far.
 * `isKnown` tells of which articles the record is in memory, so that it can be written again.
 */
export async function checkLibrary(
  folder: LibraryFolder,
  job: RunningJob,
  isKnown: (id: string) => boolean = () => false,
): Promise<{ readonly articles: number; readonly problems: readonly LibraryProblem[] }> {
  await folder.journal.placed();
  const problems: LibraryProblem[] = [...(await checkTopFiles(folder))];
  const holders = new Map<string, string>();
  const found = await listArticleFolders(folder);
  job.update({ total: found.length });
  let checked = 0;
  while (checked < found.length && !job.signal.aborted) {
    const places = found.slice(checked, checked + checkedAtOnce);
    const results = await Promise.all(places.map((place) => checkArticle(folder, place, holders, isKnown)));
    problems.push(...results.flat());
    checked += places.length;
    job.update({ done: checked, failed: problems.length });
  }
  return { articles: checked, problems };
}

async function checkTopFiles(folder: LibraryFolder): Promise<readonly LibraryProblem[]> {
  const files = ['collections.json', 'saved-searches.json', 'decisions.json', 'sample.json'];
  const found = await Promise.all(files.map((file) => checkJson(folder.path(file), file, null)));
  return found.flat();
}

/** A file that is not there is no problem. */
async function checkJson(
  path: string,
  relative: string,
  article: string | null,
): Promise<readonly LibraryProblem[]> {
  const text = await readTextIfThere(path);
  if (text === null) return [];
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [
      {
        file: relative,
        article,
        problem: 'This file cannot be read as JSON.',
        remedy: 'Mend it with a text editor, or restore a backup.',
        mend: 'backups',
      },
    ];
  }
}

async function checkArticle(
  folder: LibraryFolder,
  { id, year, trashed }: FoundFolder,
  holders: Map<string, string>,
  isKnown: (id: string) => boolean,
): Promise<readonly LibraryProblem[]> {
  const relative = [...(trashed ? ['trash', 'articles'] : ['articles']), year, id].join('/');
  const text = await readTextIfThere(folder.path(relative, 'article.json'));
  const article = text === null ? null : parseArticleFile(text);
  if (article === null) {
    const problem =
      text === null ? 'The record of this article is missing.' : 'The record of this article cannot be read.';
    const mending = isKnown(id)
      ? ({ remedy: 'Write it again: it is known still, as it was read last.', mend: 'writeRecord' } as const)
      : ({
          remedy: 'Import the source file in the same folder again, under another name.',
          mend: 'showFolder',
        } as const);
    return [{ file: `${relative}/article.json`, article: id, problem, ...mending }];
  }
  const holder = holders.get(article.key);
  holders.set(article.key, id);
  const [names, body] = await Promise.all([
    readdir(folder.path(relative)),
    readTextIfThere(folder.path(relative, 'text.md')),
  ]);
  const at = { path: folder.path(relative), relative, names, article };
  return [
    ...(holder === undefined
      ? []
      : [
          {
            file: `${relative}/article.json`,
            article: id,
            problem: `The citation key ${article.key} is also that of article ${holder}.`,
            remedy: 'Give one of the two another key.',
            mend: 'showFolder' as const,
          },
        ]),
    ...(await checkSource(at)),
    ...checkText(at, body),
    ...checkStrays(at, body ?? ''),
    ...(await checkJson(folder.path(relative, 'annotations.json'), `${relative}/annotations.json`, id)),
  ];
}

/** A folder of an article: where it is, here and within the library, what lies in it, and its record. */
interface CheckedFolder {
  readonly path: string;
  readonly relative: string;
  readonly names: readonly string[];
  readonly article: Article;
}

async function checkSource({
  path,
  relative,
  names,
  article: { id, file },
}: CheckedFolder): Promise<readonly LibraryProblem[]> {
  const name = names.find((entry) => entry.startsWith('source.'));
  if (name === undefined) {
    return [
      {
        file: `${relative}/source.*`,
        article: id,
        problem: 'The imported file is missing; its text is kept.',
        remedy: 'Put a copy of it back, or import it again from where it came.',
        mend: 'import',
      },
    ];
  }
  if (sha256Of(await readFile(join(path, name))) === file.sha256) return [];
  return [
    {
      file: `${relative}/${name}`,
      article: id,
      problem: 'The imported file is not the one that was imported: its bytes have changed.',
      remedy: 'Put a copy of it back, or import the right file again from where it came.',
      mend: 'import',
    },
  ];
}

const ownFiles: ReadonlySet<string> = new Set(['article.json', 'text.md', 'annotations.json', pagesFile]);

/** Pictures are named in the text. */
function checkStrays(
  { relative, names, article: { id } }: CheckedFolder,
  text: string,
): readonly LibraryProblem[] {
  const strays = names.filter(
    (name) =>
      !ownFiles.has(name) && !name.startsWith('source.') && !isSystemLitter(name) && !text.includes(name),
  );
  return strays.map((name) => ({
    file: `${relative}/${name}`,
    article: id,
    problem: 'Nothing refers to this file.',
    remedy: 'Take it away, if you do not know it: Commonplace does not use it.',
    mend: 'showFolder',
  }));
}

function checkText(
  { relative, article: { id, textSha256 } }: CheckedFolder,
  text: string | null,
): readonly LibraryProblem[] {
  const problem =
    text === null ? 'The text of this article is missing.' : 'The text was changed outside Commonplace.';
  if (text !== null && sha256Of(text) === textSha256) return [];
  return [
    {
      file: `${relative}/text.md`,
      article: id,
      problem,
      remedy: 'Read it out of the imported file again, which is kept beside it.',
      mend: 'readAgain',
    },
  ];
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
