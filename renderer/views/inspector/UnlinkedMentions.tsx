import { useCallback } from 'react';
import { notes } from '../../api/notes';
import { Icon } from '../../components/Icon';
import { Passage } from '../../components/Passage';
import { inBackground } from '../../stores/announcements';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openNote } from '../../stores/workspace';
import { Section } from './Section';

interface Props {
  readonly kind: 'note' | 'article';
  readonly id: string;
}

/** Where notes name this without a link, each made a link by one press. */
export function UnlinkedMentions({ kind, id }: Props) {
  const ask = useCallback(() => notes.unlinked({ kind, id }), [kind, id]);
  const mentions = useNotesQuestion(ask) ?? [];
  if (mentions.length === 0) return null;
  return (
    <Section title="Mentioned, not linked" count={mentions.length}>
      <ul>
        {mentions.map(({ note, start, end, text, context, marks }) => (
          <li key={`${note.id} ${String(start)}`} className="backlink">
            <button
              onClick={() => {
                openNote(note.id, { where: 'beside', at: { start, end } });
              }}
            >
              <Icon name="note" size={14} />
              <span className="cut">{note.title}</span>
            </button>
            <p>
              <Passage text={context} marks={marks} />
            </p>
            <span className="backlink-act">
              <button
                className="btn small"
                aria-label={`Link “${text}” in ${note.title}`}
                onClick={() => {
                  inBackground(notes.linkMention({ kind, id, note: note.id, start, text }));
                }}
              >
                <Icon name="link" size={14} />
                Link it
              </button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
