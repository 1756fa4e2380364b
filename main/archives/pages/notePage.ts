import type { Note } from '../../../preload/contract/notes';
import { escapeHtml } from '../../citations';
import { documentHtml, htmlPage, makeLinkedDocument, type ExportSources } from '../../exporting';
import { filesFolder } from '../archiveFile';
import { addressOfPath, fromPage, notePageName, pageOf } from './PageNames';
import { listHtml, section, topLink } from './parts';

/** A note as a page: what is known of it, its text with links to the other pages, and the notes that link to it. */
export async function notePage(
  note: Note,
  library: string,
  linking: readonly Note[],
  from: ExportSources,
): Promise<string> {
  const document = await makeLinkedDocument(note.id, from, (address) => {
    const page = pageOf(address, from);
    return page === null ? null : `${fromPage}${page}`;
  });
  const path = ['notes', ...(note.folder === '' ? [] : [note.folder]), `${note.title}.md`].join('/');
  const facts = [note.folder, note.modified.slice(0, 10), ...note.tags.map((tag) => `#${tag}`)];
  const links = linking.map(
    (other) => `<a href="${fromPage}${notePageName(other)}">${escapeHtml(other.title)}</a>`,
  );
  return htmlPage(
    note.title,
    `${topLink(library)}
<main>
<h1>${escapeHtml(note.title)}</h1>
<p class="facts">${facts
      .filter((fact) => fact !== '')
      .map(escapeHtml)
      .join(' · ')} · <a href="${addressOfPath(`../../${filesFolder}/${path}`)}">Markdown</a></p>
${documentHtml(document)}
${section('Linked from', listHtml(links))}
</main>`,
  );
}
