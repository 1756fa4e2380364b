import { useCallback } from 'react';
import { notes } from '../../api/notes';
import { editorOf } from '../../stores/notes/frontEditor';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openArticle } from '../../stores/workspace';
import { MentionRow } from './MentionRow';
import { Section } from './Section';

interface Props {
  readonly tab: string;
  readonly id: string;
}

/** The passages of articles that name this note, each linked where the cursor is by one press. */
export function NamedInArticles({ tab, id }: Props) {
  const ask = useCallback(() => notes.named({ id }), [id]);
  const passages = useNotesQuestion(ask) ?? [];
  if (passages.length === 0) return null;
  return (
    <Section title="Named in articles" count={passages.length}>
      <ul>
        {passages.map(({ article, title, paragraph, text, marks, link }) => (
          <MentionRow
            key={article}
            icon="article"
            title={title}
            paragraph={paragraph}
            text={text}
            marks={marks}
            linkLabel={`Link ¶ ${String(paragraph)} of ${title} at the cursor`}
            onOpen={(event) => {
              const where = event.ctrlKey || event.metaKey ? 'tab' : 'beside';
              openArticle(article, { where, paragraph });
            }}
            onLink={() => {
              editorOf(tab)?.insert(link);
            }}
          />
        ))}
      </ul>
    </Section>
  );
}
