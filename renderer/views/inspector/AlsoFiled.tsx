import { useEffect, useState } from 'react';
import type { AlsoFiled as Near } from '../../../preload/contract/library';
import { onEvent } from '../../api/call';
import { library } from '../../api/library';
import { formatDate } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { openArticle, openTab } from '../../stores/workspace';
import { Section } from './Section';

/** The articles whose text is nearly that of another; nothing where there are none. */
export function AlsoFiled({ id }: { readonly id: string }) {
  const near = useNear(id);
  if (near.length === 0) return null;
  return (
    <Section title="Also filed as" count={near.length}>
      <ul>
        {near.map(({ article, similarity }) => (
          <li key={article.id} className="also-filed">
            <button
              title={`Open beside: ${article.title}`}
              onClick={(event) => {
                openArticle(article.id, { where: event.ctrlKey || event.metaKey ? 'newTab' : 'beside' });
              }}
            >
              <Icon name="article" size={14} />
              <span className="cut grow">{article.title}</span>
              <span className="num">{Math.floor(similarity * 100)} % alike</span>
            </button>
            <p className="muted">
              {[article.source ?? article.place, article.date === null ? null : formatDate(article.date)]
                .filter((part) => part !== null)
                .join(', ')}
            </p>
            <div className="also-filed-actions">
              <button
                className="link-button"
                onClick={() => {
                  openTab({ kind: 'comparison', a: id, b: article.id }, { where: 'newTab' });
                }}
              >
                Compare
              </button>
              <button
                className="link-button"
                onClick={() => {
                  inBackground(library.notTheSame({ a: id, b: article.id }));
                }}
              >
                Not the same
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useNear(id: string): readonly Near[] {
  const [near, setNear] = useState<readonly Near[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const ask = (): void => {
      inBackground(
        library.alsoFiled({ id }).then((found) => {
          if (isCurrent) setNear(found);
        }),
      );
    };
    ask();
    const stop = onEvent('decisionsChanged', ask);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [id]);
  return near;
}
