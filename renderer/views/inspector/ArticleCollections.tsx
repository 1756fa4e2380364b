import { useEffect, useState } from 'react';
import { onEvent } from '../../api/call';
import { collections } from '../../api/collections';
import { Icon } from '../../components/Icon';
import { MenuButton } from '../../components/MenuButton';
import { inBackground } from '../../stores/announcements';
import { addToCollection, collectionPath, collectionsStore } from '../../stores/collections';
import { useStore } from '../../stores/createStore';
import { showScope } from '../../stores/listView';
import { Section } from './Section';

/** The collections an article is in, and a menu that puts it into others. */
export function ArticleCollections({ id }: { readonly id: string }) {
  const all = useStore(collectionsStore);
  const holding = useHolding(id);
  if (all.length === 0) return null;
  const others = all.filter((collection) => !holding.includes(collection.id));
  return (
    <Section title="Collections" count={holding.length}>
      <ul className="article-collections">
        {holding.map((collection) => (
          <li key={collection}>
            <Icon name="folder" size={14} />
            <button
              className="cut grow"
              title={collectionPath(collection)}
              onClick={() => {
                showScope({ kind: 'collection', id: collection });
              }}
            >
              {collectionPath(collection)}
            </button>
            <button
              className="icon-button"
              aria-label={`Take out of ${collectionPath(collection)}`}
              title={`Take out of ${collectionPath(collection)}`}
              onClick={() => {
                inBackground(collections.takeOut({ id: collection, articles: [id] }));
              }}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <MenuButton
          label="Add to a collection"
          icon="plus"
          text="Add to a collection"
          choices={others.map((collection) => ({ id: collection.id, label: collectionPath(collection.id) }))}
          onChoose={(collection) => {
            addToCollection(collection, [id]);
          }}
        />
      )}
    </Section>
  );
}

function useHolding(id: string): readonly string[] {
  const [holding, setHolding] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const ask = (): void => {
      inBackground(
        collections.holding({ article: id }).then((found) => {
          if (isCurrent) setHolding(found);
        }),
      );
    };
    ask();
    const stop = onEvent('collectionsChanged', ask);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [id]);
  return holding;
}
