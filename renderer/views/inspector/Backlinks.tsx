import { useCallback } from 'react';
import { notes } from '../../api/notes';
import { Icon } from '../../components/Icon';
import { Passage } from '../../components/Passage';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openNote } from '../../stores/workspace';
import { Section } from './Section';

interface Props {
  readonly kind: 'note' | 'article';
  readonly id: string;
}

/** The notes that link here, each with the words around the link. */
export function Backlinks({ kind, id }: Props) {
  const ask = useCallback(() => notes.backlinks({ kind, id }), [kind, id]);
  const links = useNotesQuestion(ask) ?? [];
  return (
    <Section title="Backlinks" count={links.length}>
      {links.length === 0 && (
        <p className="muted">
          {kind === 'article' ? 'No note rests on this article yet.' : 'No other note links here yet.'}
        </p>
      )}
      <ul>
        {links.map(({ note, context, marks, offset, paragraph }) => (
          <li key={`${note.id} ${String(offset)}`} className="backlink">
            <button
              onClick={(event) => {
                openNote(note.id, {
                  where: event.ctrlKey || event.metaKey ? 'tab' : 'beside',
                  at: { start: offset, end: offset },
                });
              }}
            >
              <Icon name="note" size={14} />
              <span className="cut">{note.title}</span>
              {paragraph !== null && <span className="num">¶ {paragraph}</span>}
            </button>
            <p>
              <Passage text={context} marks={marks} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
