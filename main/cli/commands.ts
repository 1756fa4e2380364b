import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Article } from '../../preload/contract/article';
import type { LibraryHandlers } from '../../preload/contract/contract';
import { AppError } from '../../preload/contract/errors';
import type { ImportReport } from '../../preload/contract/importing';
import type { LibraryService } from '../service/LibraryService';
import { UsageError, type CommandLine } from './arguments';

/** What a command answers: a document for programs, lines for people. `failed` ends with exit code 1. */
export interface Answer {
  readonly document: unknown;
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

type Command = (service: LibraryService, line: CommandLine) => Promise<Answer>;

const context = { signal: new AbortController().signal };

export const commands: Readonly<Record<string, Command>> = {
  import: importFiles,
  list,
  show,
  search,
  check,
};

async function importFiles({ handlers, settled }: LibraryService, { words }: CommandLine): Promise<Answer> {
  if (words.length === 0) throw new UsageError('Name the files or folders to import.');
  const paths = words.map((path) => resolve(path));
  const report = await handlers.importing.importPaths({ paths, origin: 'choice' }, context);
  await settled();
  const { added, alreadyHere, unsupported, failed } = report;
  const everyFile = { id: report.id, outcome: null, typed: '', offset: 0, limit: Infinity };
  const reported = await handlers.importing.files(everyFile, context);
  const files = reported.files.map((file) => ({ ...file, path: givenPath(file.path, words) }));
  const notAdded = files.filter(({ outcome }) => outcome !== 'added');
  return {
    document: { added, alreadyHere, unsupported, failed, files },
    lines: [
      `${String(files.length)} files: ${counts(report)}.`,
      ...notAdded.map(({ path, outcome, reason }) => `${outcome}\t${path}\t${reason ?? ''}`),
    ],
  };
}

function counts({ added, alreadyHere, unsupported, failed }: ImportReport): string {
  return `${String(added)} added, ${String(alreadyHere)} already here, ${String(unsupported)} unsupported, ${String(failed)} failed`;
}

/** A file's path as it was given: reports name files from the folder that was given. */
function givenPath(shown: string, given: readonly string[]): string {
  const candidates = given.map((argument) => join(dirname(argument), shown));
  return candidates.find((path) => existsSync(path)) ?? shown;
}

async function list({ handlers }: LibraryService): Promise<Answer> {
  const articles = await allArticles(handlers);
  return {
    document: articles.map(listed),
    lines: articles.map(({ key, date, place, title }) => [key, date ?? '', place ?? '', title].join('\t')),
  };
}

async function allArticles(handlers: LibraryHandlers): Promise<readonly Article[]> {
  const listing = { scope: { kind: 'all' }, sort: { by: 'date', descending: true } } as const;
  return handlers.articles.get({ ids: [...(await handlers.articles.ids({ listing }, context))] }, context);
}

function listed({
  id,
  key,
  title,
  date,
  place,
  author,
  source,
  language,
  tags,
  provenance,
  file,
}: Article): object {
  const origins = {
    title: provenance.title ?? null,
    date: provenance.date ?? null,
    place: provenance.place ?? null,
  };
  return { id, key, title, date, place, author, source, language, tags, provenance: origins, file };
}

async function show({ handlers }: LibraryService, { words }: CommandLine): Promise<Answer> {
  const [name, ...others] = words;
  if (name === undefined || others.length > 0) throw new UsageError('Name one article by its id or key.');
  const article = (await allArticles(handlers)).find(({ id, key }) => id === name || key === name);
  if (article === undefined) {
    throw new AppError(
      'notFound',
      `There is no article with the id or key ${name}. “list” shows those there are.`,
    );
  }
  const { text, paragraphs } = await handlers.articles.text({ id: article.id }, context);
  const texts = paragraphs.map(({ start, end }) => text.slice(start, end));
  return {
    document: { ...listed(article), paragraphs: texts },
    lines: [
      article.title,
      [article.place, article.date].filter((part) => part !== null).join(', '),
      '',
      ...texts.flatMap((text) => [text, '']),
    ],
  };
}

async function search({ handlers, settled }: LibraryService, { words, limit }: CommandLine): Promise<Answer> {
  if (words.length === 0) throw new UsageError('Say what to search for.');
  await settled();
  const request = {
    query: words.join(' '),
    typing: false,
    order: 'relevance',
    limit,
    offset: 0,
  } as const;
  const { total, tookMs, hits, problems } = await handlers.search.run(request, context);
  return {
    document: {
      total,
      tookMs,
      hits: hits.map(({ kind, id, key, title, score, snippets }) => ({
        kind,
        id,
        key,
        title,
        score,
        snippets,
      })),
    },
    lines: [
      ...problems.map(({ message }) => message),
      `${String(total)} found in ${String(tookMs)} ms.`,
      ...hits.flatMap(({ key, id, title, snippets }) => [
        '',
        `${key ?? id}\t${title}`,
        ...snippets.map((snippet) => `  ¶ ${String(snippet.paragraph)}  ${snippet.text}`),
      ]),
    ],
  };
}

async function check({ handlers }: LibraryService): Promise<Answer> {
  const { ok, articles, notes, problems } = await handlers.library.check({}, context);
  return {
    document: { ok, problems },
    lines: [
      `${String(articles)} articles and ${String(notes)} notes checked: ${ok ? 'all as they should be' : `${String(problems.length)} problems`}.`,
      ...problems.map(({ file, problem, remedy }) => `${file}\t${problem} ${remedy}`),
    ],
    failed: !ok,
  };
}
