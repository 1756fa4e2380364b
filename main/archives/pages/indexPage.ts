import type { Article } from '../../../preload/contract/article';
import type { Collection } from '../../../preload/contract/collections';
import type { Note } from '../../../preload/contract/notes';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { escapeHtml } from '../../citations';
import { htmlPage } from '../../exporting';
import { archiveFileName, filesFolder } from '../archiveFile';
import { foldedHtml, listHtml } from './parts';
import { articlePageName, notePageName } from './PageNames';

/** What the index page lists. `members` are the articles put in a collection by themselves. */
export interface IndexPageParts {
  readonly library: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
  readonly annotations: number;
  readonly collections: readonly Collection[];
  readonly members: (collection: string) => readonly Article[];
  readonly searches: readonly { readonly name: string; readonly query: string }[];
}

/** The first page of an exported library: everything in it, by year, folder, collection and tag. */
export function indexPage(parts: IndexPageParts): string {
  const { library, made, articles, notes, annotations, searches } = parts;
  const counts = [count(articles.length, 'article'), count(notes.length, 'note')].join(' and ');
  return htmlPage(
    library,
    `<main>
<h1>${escapeHtml(library)}</h1>
<p class="facts">${counts}, as they were on ${made.slice(0, 10)}. <a href="annotations.html">${count(annotations, 'annotation')}</a>.</p>
<p class="facts">The library itself is in the folder <a href="${filesFolder}/">${filesFolder}</a>: every file as it was imported, its text,
and the notes as Markdown. Commonplace opens that folder as a library, or imports this one into another (it knows it by <code>${archiveFileName}</code>).</p>
${part(
  'Notes',
  grouped(notes, ({ folder }) => folder, noteLink),
)}
${part('Collections', collectionsHtml(parts, null))}
${part('Tags', tagsHtml(articles))}
${part('Saved searches', listHtml(searches.map(({ name, query }) => `${escapeHtml(name)}: <code>${escapeHtml(query)}</code>`)))}
${part(
  'Articles',
  grouped(byDate(articles), ({ date }) => date?.slice(0, 4) ?? 'Without a date', articleLink),
)}
</main>`,
  );
}

function part(title: string, html: string): string {
  return html === '' ? '' : `<h2>${title}</h2>\n${html}`;
}

function count(n: number, what: string): string {
  return `${formatNumber(n)} ${what}${n === 1 ? '' : 's'}`;
}

/** Things under the names of their groups, in the order the groups are met; those of no name stand first by themselves. */
function grouped<T>(things: readonly T[], groupOf: (thing: T) => string, link: (thing: T) => string): string {
  const groups = new Map<string, string[]>([['', []]]);
  for (const thing of things) {
    const group = groups.get(groupOf(thing));
    if (group === undefined) groups.set(groupOf(thing), [link(thing)]);
    else group.push(link(thing));
  }
  return Array.from(groups, ([name, links]) =>
    name === '' ? listHtml(links) : `<h3>${escapeHtml(name)}</h3>\n${listHtml(links)}`,
  ).join('\n');
}

function byDate(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

function articleLink(article: Article): string {
  const facts = [article.date, article.place, article.source].filter((fact) => fact !== null).join(', ');
  const shown = facts === '' ? '' : ` <span class="facts">${escapeHtml(facts)}</span>`;
  return `<a href="${articlePageName(article)}">${escapeHtml(article.title)}</a>${shown}`;
}

function noteLink(note: Note): string {
  return `<a href="${notePageName(note)}">${escapeHtml(note.title)}</a>`;
}

function collectionsHtml(parts: IndexPageParts, parent: string | null): string {
  return parts.collections
    .filter((collection) => collection.parent === parent)
    .map(({ id, name }) => {
      const members = parts.members(id);
      const nested = collectionsHtml(parts, id);
      return foldedHtml(
        `${name} (${String(members.length)})`,
        `${listHtml(members.map(articleLink))}\n${nested}`,
      );
    })
    .join('\n');
}

function tagsHtml(articles: readonly Article[]): string {
  const tags = new Map<string, Article[]>();
  for (const article of articles)
    for (const tag of article.tags) {
      const there = tags.get(tag);
      if (there === undefined) tags.set(tag, [article]);
      else there.push(article);
    }
  return [...tags]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, tagged]) =>
      foldedHtml(`${tag} (${String(tagged.length)})`, listHtml(tagged.map(articleLink))),
    )
    .join('\n');
}
