import { useCallback } from 'react';
import type { UnlinkedMention } from '../../../preload/contract/notes';
import { notes } from '../../api/notes';
import { Icon } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openNote } from '../../stores/workspace';
import { MentionRow } from './MentionRow';
import { Section } from './Section';

interface Props {
  readonly kind: 'note' | 'article';
  readonly id: string;
}

/** Where notes name this without a link, each made a link by one press, or all of them. */
export function UnlinkedMentions({ kind, id }: Props) {
  const ask = useCallback(() => notes.unlinked({ kind, id }), [kind, id]);
  const mentions = useNotesQuestion(ask) ?? [];
  if (mentions.length === 0) return null;
  const link = (some: readonly UnlinkedMention[]): void => {
    const places = some.map(({ note, start, text }) => ({ note: note.id, start, text }));
    inBackground(notes.linkMentions({ kind, id, mentions: places }));
  };
  return (
    <Section title="Mentioned, not linked" count={mentions.length}>
      {mentions.length > 1 && (
        <button
          className="btn small link-all"
          onClick={() => {
            link(mentions);
          }}
        >
          <Icon name="link" size={14} />
          Link all {mentions.length}
        </button>
      )}
      <ul>
        {mentions.map((mention) => {
          const { note, start, end, text, context, marks } = mention;
          return (
            <MentionRow
              key={`${note.id} ${String(start)}`}
              icon="note"
              title={note.title}
              text={context}
              marks={marks}
              linkLabel={`Link “${text}” in ${note.title}`}
              onOpen={() => {
                openNote(note.id, { where: 'beside', at: { start, end } });
              }}
              onLink={() => {
                link([mention]);
              }}
            />
          );
        })}
      </ul>
    </Section>
  );
}
