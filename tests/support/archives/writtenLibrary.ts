import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LibraryHandlers } from '../../../preload/contract/contract';
import { annotationColours } from '../../../preload/contract/annotations';
import { context } from '../openService';
import { filesOf } from '../filesOf';

/** What a person did in a library: stories that came in, and what was made of them. Numbers choose among what is there. */
export interface WrittenLibrary {
  readonly stories: readonly { readonly paragraphs: readonly string[]; readonly isMarkdown: boolean }[];
  readonly marks: readonly { readonly story: number; readonly colour: number; readonly comment: string }[];
  readonly notes: readonly {
    readonly folder: string;
    readonly title: string;
    readonly words: string;
    readonly links: number;
    readonly isRewritten: boolean;
  }[];
  readonly trashed: readonly number[];
  readonly collections: readonly {
    readonly name: string;
    readonly story: number;
    readonly isNested: boolean;
  }[];
  readonly tags: readonly string[];
  readonly searches: readonly string[];
}

const words = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,.’“”$*_#|-]{0,60}[\p{L}\p{N}]$/u);
const name = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ’!-]{0,20}[\p{L}\p{N}]$/u);
const some = (most: number) => fc.nat({ max: most });

/** Libraries of a few things each, with names and words in any script. */
export const writtenLibraries: fc.Arbitrary<WrittenLibrary> = fc.record({
  stories: fc.array(
    fc.record({ paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }), isMarkdown: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  ),
  marks: fc.array(fc.record({ story: some(3), colour: some(4), comment: words }), { maxLength: 4 }),
  notes: fc.array(
    fc.record({
      folder: fc.constantFrom('', 'Sources', 'Sources/Old ones'),
      title: name,
      words,
      links: some(6),
      isRewritten: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  trashed: fc.array(some(8), { maxLength: 2 }),
  collections: fc.array(fc.record({ name, story: some(3), isNested: fc.boolean() }), { maxLength: 3 }),
  tags: fc.array(name, { maxLength: 2 }),
  searches: fc.array(words, { maxLength: 2 }),
});

/** Does in an open library what was written down. @param outside a folder the stories are imported from */
export async function writeLibrary(
  { stories, marks, notes, trashed, collections, tags, searches }: WrittenLibrary,
  handlers: LibraryHandlers,
  folder: string,
  outside: string,
): Promise<void> {
  for (const [n, { paragraphs, isMarkdown }] of stories.entries())
    writeFileSync(join(outside, `${String(n)}.${isMarkdown ? 'md' : 'txt'}`), storyText(n, paragraphs));
  const report = await handlers.importing.importPaths({ paths: [outside], origin: 'drop' }, context);
  const imported = await filesOf(handlers, report);
  const ids = imported.flatMap(({ id }) => id ?? []);
  const story = (n: number): string => ids[n % ids.length] ?? '';
  if (tags.length > 0)
    await handlers.articles.update({ ids: [story(0)], patch: { tags: [...tags], starred: true } }, context);
  for (const { story: n, colour, comment } of marks) await mark(handlers, story(n), colour, comment);
  let parent: string | null = null;
  for (const { name: called, story: n, isNested } of collections) {
    const within: string | null = isNested ? parent : null;
    const made = await handlers.collections.create(
      { name: called, parent: within, articles: [story(n)] },
      context,
    );
    parent = made.id;
  }
  for (const query of searches) await handlers.savedSearches.save({ query }, context);
  const written: string[] = [];
  for (const { folder: within, title, words: text, links, isRewritten } of notes) {
    const [article] = await handlers.articles.get({ ids: [story(links)] }, context);
    const markdown = `${text} [[@${article?.key ?? ''}#p1]] and [[${notes[links % notes.length]?.title ?? ''}]]`;
    const made = await handlers.notes.create({ title, markdown, folder: within }, context);
    written.push(made.note.id);
    const again = { id: made.note.id, markdown: `${markdown}\n\nMore.`, base: made.version };
    if (isRewritten) await handlers.notes.save(again, context);
  }
  for (const n of trashed) {
    const note = written[n];
    if (note !== undefined && n % 2 === 1) {
      await handlers.notes.trash({ id: note }, context);
      written.splice(n, 1);
    } else await handlers.articles.trash({ ids: [story(n)] }, context);
  }
  for (const within of ['attachments', 'templates'])
    mkdirSync(join(folder, 'notes', within), { recursive: true });
  writeFileSync(
    join(folder, 'notes', 'attachments', 'chart.png'),
    Buffer.from(stories[0]?.paragraphs[0] ?? ''),
  );
  writeFileSync(join(folder, 'notes', 'templates', 'Daily.md'), '# {{date}}\n');
}

/** Stories that differ, whatever their words. */
function storyText(n: number, paragraphs: readonly string[]): string {
  return ` date 2020-05-0${String((n % 9) + 1)} Aveiro :\n\n\n\nStory ${String(n)} begins here.\n\n\n\n\n\n${paragraphs.join('\n\n\n\n\n\n')}\n`;
}

async function mark(
  handlers: LibraryHandlers,
  article: string,
  colour: number,
  comment: string,
): Promise<void> {
  const { text, paragraphs } = await handlers.articles.text({ id: article }, context);
  const { start = 0, end = 0 } = paragraphs[0] ?? {};
  if (end - start < 2) return;
  await handlers.annotations.create(
    {
      article,
      start,
      end,
      quote: text.slice(start, end),
      colour: annotationColours[colour] ?? 'amber',
      comment,
      tags: [],
    },
    context,
  );
}
