import { useEffect, useState } from 'react';
import type { RelatedPassage } from '../../../preload/contract/search';
import { keepSame } from '../../../preload/shared/keepSame';
import { onEvent } from '../../api/call';
import { search } from '../../api/search';
import { formatShortDate } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { Passage } from '../../components/Passage';
import { inBackground } from '../../stores/announcements';
import { askingAgain } from '../../stores/askAgain';
import { oncePaused } from '../../stores/typing';
import { openArticle } from '../../stores/workspace';
import { Section } from './Section';

interface Props {
  readonly kind: 'note' | 'article';
  readonly id: string;
}

const askAgainAfterMs = 1500;

/** What is near by the words it shares; for a note, the passages it does not cite yet. */
export function Related({ kind, id }: Props) {
  const related = useRelated(kind, id);
  return (
    <Section title="Related" count={related.length}>
      {related.length === 0 && (
        <p className="muted">
          {kind === 'article'
            ? 'No other article shares enough words with this one.'
            : 'Passages that share words with this note, and are not cited in it yet, stand here.'}
        </p>
      )}
      <ul>
        {related.map(({ id: article, title, date, words, passage }) => (
          <li key={article} className="backlink related">
            <button
              onClick={(event) => {
                openArticle(article, {
                  where: event.ctrlKey || event.metaKey ? 'tab' : 'beside',
                  paragraph: passage?.paragraph ?? null,
                });
              }}
            >
              <Icon name="article" size={14} />
              <span className="cut grow">{title}</span>
              <span className="num">
                {passage === null
                  ? date === null
                    ? ''
                    : formatShortDate(date, true)
                  : `¶ ${String(passage.paragraph)}`}
              </span>
            </button>
            {passage !== null && (
              <p>
                <Passage text={passage.text} marks={passage.marks} />
              </p>
            )}
            <p className="words">{words.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useRelated(kind: Props['kind'], id: string): readonly RelatedPassage[] {
  const [related, setRelated] = useState<readonly RelatedPassage[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setRelated([]);
    const ask = (): void => {
      inBackground(
        search.related({ kind, id }).then((found) => {
          if (isCurrent) setRelated((known) => keepSame(known, found));
        }),
      );
    };
    ask();
    const askPaused = oncePaused(() => {
      if (isCurrent) ask();
    });
    const stop = onEvent('indexChanged', askingAgain(askPaused, askAgainAfterMs));
    return () => {
      isCurrent = false;
      stop();
    };
  }, [kind, id]);
  return related;
}
