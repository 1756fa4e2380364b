import { Icon } from '../../components/Icon';
import { sourceFacts } from '../../components/sourceFacts';
import { useNoteSources } from '../../stores/notes/useNoteSources';
import { openArticle } from '../../stores/workspace';
import { Section } from './Section';

/** The articles a note rests on, in the order they are first linked; a press opens one beside it. */
export function NoteSources({ id }: { readonly id: string }) {
  const sources = useNoteSources(id);
  return (
    <Section title="Sources" count={sources.length}>
      {sources.length === 0 && <p className="muted">Articles that this note links to stand here.</p>}
      <ul>
        {sources.map(({ article, title, links, ...facts }) => (
          <li key={article} className="backlink">
            <button
              onClick={(event) => {
                openArticle(article, { where: event.ctrlKey || event.metaKey ? 'tab' : 'beside' });
              }}
            >
              <Icon name="article" size={14} />
              <span className="cut grow">{title}</span>
              {links > 1 && (
                <span className="num" title={`Linked ${String(links)} times`}>
                  {links}
                </span>
              )}
            </button>
            <p className="words">{sourceFacts(facts)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
