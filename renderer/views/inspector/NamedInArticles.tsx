import { useCallback } from 'react';
import { notes } from '../../api/notes';
import { Icon } from '../../components/Icon';
import { Passage } from '../../components/Passage';
import { editorOf } from '../../stores/notes/frontEditor';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openArticle } from '../../stores/workspace';
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
          <li key={article} className="backlink">
            <button
              onClick={(event) => {
                openArticle(article, {
                  where: event.ctrlKey || event.metaKey ? 'tab' : 'beside',
                  paragraph,
                });
              }}
            >
              <Icon name="article" size={14} />
              <span className="cut">{title}</span>
              <span className="num">¶ {paragraph}</span>
            </button>
            <p>
              <Passage text={text} marks={marks} />
            </p>
            <span className="backlink-act">
              <button
                className="btn small"
                aria-label={`Link ¶ ${String(paragraph)} of ${title} at the cursor`}
                onClick={() => {
                  editorOf(tab)?.insert(link);
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
