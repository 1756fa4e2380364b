import { usePart } from '../../stores/createStore';
import { openNotesStore } from '../../stores/openNotes';
import { Backlinks } from './Backlinks';
import { Related } from './Related';
import { NamedInArticles } from './NamedInArticles';
import { NoteOutline } from './NoteOutline';
import { NoteSources } from './NoteSources';
import { UnlinkedMentions } from './UnlinkedMentions';

/** What is known of a note: its headings, who links to it, and what it rests on. */
export function NoteInspector({ tab, id }: { readonly tab: string; readonly id: string }) {
  const markdown = usePart(openNotesStore, (open) => open.get(id)?.markdown);
  if (markdown === undefined) return null;
  return (
    <>
      <NoteOutline key={id} tab={tab} markdown={markdown} />
      <Backlinks kind="note" id={id} />
      <UnlinkedMentions kind="note" id={id} />
      <NamedInArticles key={`named ${id}`} tab={tab} id={id} />
      <NoteSources id={id} />
      <Related kind="note" id={id} />
    </>
  );
}
