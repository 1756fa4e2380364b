import { notes } from '../api/notes';
import { search } from '../api/search';
import { searchStore } from './search';
import { searchNoteMarkdown } from './searchNoteMarkdown';
import { openNote } from './workspace';

/** As many hits as a person goes through; the note says how many there are. */
const mostHits = 100;

/** Whether a search is shown that found something. */
export function hasHits(): boolean {
  return (searchStore.get().result?.total ?? 0) > 0;
}

/** Makes a note of the hits of the search that is shown, with their passages as quotations, and opens it. */
export async function makeSearchNote(): Promise<void> {
  const { query, order } = searchStore.get();
  const result = await search.run({ query, order, typing: true, limit: mostHits });
  const title = `Search ${query.trim()}`.slice(0, 120);
  const { note } = await notes.create({ title, markdown: searchNoteMarkdown(result) });
  openNote(note.id, { where: 'newTab' });
}
