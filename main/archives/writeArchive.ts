import { join, relative, sep } from 'node:path';
import type { ExportedLibrary } from '../../preload/contract/archives';
import type { Article } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import type { Note } from '../../preload/contract/notes';
import { fileName } from '../exporting';
import type { RunningJob } from '../jobs';
import { ArchiveFolder } from './ArchiveFolder';
import type { ArchiveSources } from './ArchiveSources';
import { filesUnder, topFiles } from './libraryFiles';
import { annotationsPage } from './pages/annotationsPage';
import { articlePage } from './pages/articlePage';
import { indexPage } from './pages/indexPage';
import { notePage } from './pages/notePage';
import { articlePageName, notePageName } from './pages/PageNames';

/** Folders of a library whose files are copied as they are, besides those of its articles. */
const copiedFolders = ['notes', 'trash/notes', 'imports'] as const;

/**
 * Writes the whole library into a new folder within `parent`: all its files, and pages that any browser shows. The folder has its
 * name only once it is whole.
 * @throws AppError `badRequest` where it cannot be written there, `cancelled`; nothing is left then
 */
export async function writeArchive(
  parent: string,
  sources: ArchiveSources,
  job: RunningJob,
): Promise<ExportedLibrary> {
  const { folder } = sources;
  if (isWithin(folder.root, parent))
    throw new AppError(
      'badRequest',
      `${parent} lies within the library itself. Choose a folder outside of it.`,
    );
  const made = new Date().toISOString();
  const archive = ArchiveFolder.begin(parent, `${fileName(folder.name)} ${made.slice(0, 10)}`);
  try {
    const writer = new ArchiveWriter(archive, sources, job);
    const counts = await writer.write(made);
    return { name: archive.name, folder: join(parent, archive.name), ...counts };
  } catch (error) {
    archive.discard();
    throw error;
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.includes(':'));
}

/** Copies and draws one thing after the other, in step with the job. */
class ArchiveWriter {
  #done = 0;

  constructor(
    private readonly archive: ArchiveFolder,
    private readonly sources: ArchiveSources,
    private readonly job: RunningJob,
  ) {}

  async write(made: string): Promise<Pick<ExportedLibrary, 'articles' | 'notes' | 'annotations'>> {
    const { folder, articles, notes, annotations } = this.sources;
    const everything = [...articles.everything()];
    const noted = [...notes.list()].sort((a, b) => (a.title < b.title ? -1 : 1));
    this.job.update({ total: everything.length + noted.length });
    for (const { id } of everything) await this.#step(() => this.#article(id));
    for (const path of topFiles) await this.archive.copy(folder.root, path);
    for (const copied of copiedFolders)
      for (const path of await filesUnder(folder.root, copied)) await this.#copy(path);
    for (const { id } of noted) await this.#step(() => this.#note(id));
    const shown = [...articles.all()];
    await this.#lists(made, shown, noted);
    this.#goOn();
    await this.archive.finish({ id: folder.id, name: folder.name }, made);
    return { articles: shown.length, notes: noted.length, annotations: annotations.count() };
  }

  /** Copies an article's folder, wherever it lies by now, and draws its page; one in the trash has no page. */
  async #article(id: string): Promise<void> {
    const { folder, articles } = this.sources;
    if (articles.find(id) === null) return;
    await articles.inPlace(id);
    const files = await filesUnder(folder.root, articles.folderOf(id));
    for (const path of files) await this.archive.copy(folder.root, path);
    const article = articles.find(id);
    const hasText = files.some((path) => path.endsWith('/text.md'));
    if (article === null || articles.isTrashed(id) || !hasText) return;
    const source =
      files
        .find((path) => /\/source\.[^/]+$/.test(path))
        ?.split('/')
        .at(-1) ?? null;
    await this.archive.writePage(articlePageName(article), await this.#articlePage(id, source));
  }

  async #articlePage(id: string, source: string | null): Promise<string> {
    const { folder, articles, annotations, collections, links } = this.sources;
    return articlePage({
      library: folder.name,
      read: await articles.text(id),
      annotations: annotations.of(id),
      citing: notesOf(links.backlinks('article', id)),
      collections: collections.holding(id).map((collection) => collections.get(collection).name),
      folder: articles.folderOf(id),
      source,
      picture: async (name) => {
        const type = pictureTypes[/\.(\w+)$/.exec(name)?.[1] ?? ''];
        const bytes =
          type === undefined || !ownPicture.test(name) ? null : await articles.readImage(id, name);
        return bytes === null || type === undefined ? null : { type, bytes };
      },
    });
  }

  async #note(id: string): Promise<void> {
    const { folder, notes, links } = this.sources;
    const note = notes.find(id);
    if (note === null) return;
    const html = await notePage(note, folder.name, notesOf(links.backlinks('note', id)), this.sources);
    await this.archive.writePage(notePageName(note), html);
  }

  async #lists(made: string, shown: readonly Article[], noted: readonly Note[]): Promise<void> {
    const { folder, articles, annotations, collections, searches } = this.sources;
    const known = new Map(shown.map((article) => [article.id, article]));
    const html = indexPage({
      library: folder.name,
      made,
      articles: shown,
      notes: noted,
      annotations: annotations.count(),
      collections: collections.list(),
      members: (id) => collections.get(id).articles.flatMap((member) => known.get(member) ?? []),
      searches: searches.list(),
    });
    await this.archive.writePage('index.html', html);
    const annotated = shown
      .map((article) => ({ article, annotations: annotations.of(article.id) }))
      .filter((each) => each.annotations.length > 0 && articles.find(each.article.id) !== null);
    await this.archive.writePage('annotations.html', annotationsPage(folder.name, annotated));
  }

  async #copy(path: string): Promise<void> {
    this.#goOn();
    await this.archive.copy(this.sources.folder.root, path);
  }

  async #step(task: () => Promise<void>): Promise<void> {
    this.#goOn();
    await task();
    this.job.update({ done: ++this.#done });
  }

  #goOn(): void {
    if (this.job.signal.aborted)
      throw new AppError('cancelled', 'The export was cancelled; nothing of it was left.');
  }
}

/** A picture beside an article's text, as its text names it. */
const ownPicture = /^image-[0-9a-f]{16}\.(?:png|jpg|gif|webp)$/;
const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

function notesOf(backlinks: readonly { readonly note: Note }[]): readonly Note[] {
  return [...new Map(backlinks.map(({ note }) => [note.id, note])).values()];
}
