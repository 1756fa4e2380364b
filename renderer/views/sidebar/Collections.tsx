import { useState, type DragEvent } from 'react';
import type { Collection } from '../../../preload/contract/collections';
import { collections as collectionsApi } from '../../api/collections';
import type { MenuChoice } from '../../components/MenuButton';
import { Tree, type TreeDrop } from '../../components/tree/Tree';
import type { TreeNode } from '../../components/tree/TreeNode';
import { inBackground } from '../../stores/announcements';
import {
  addToCollection,
  collectionName,
  collectionsStore,
  freeCollectionName,
  removeCollection,
} from '../../stores/collections';
import { useStore } from '../../stores/createStore';
import { currentArticles } from '../../stores/currentArticles';
import {
  dragCollection,
  dragsArticles,
  dragsCollection,
  dragsFiles,
  droppedArticles,
  droppedCollection,
} from '../../stores/draggedArticles';
import { importFiles } from '../../stores/imports';
import { listViewStore } from '../../stores/listView';
import { foldedStore, setFolded } from '../../stores/sidebar';
import { showInList } from './showInList';
import { SidebarSection } from './SidebarSection';

/** The collections of the library: chosen, made, named, nested and removed here; articles and files are dropped on them. */
export function Collections() {
  const all = useStore(collectionsStore);
  const folded = useStore(foldedStore);
  const view = useStore(listViewStore);
  const [naming, setNaming] = useState<string | null>(null);
  const make = (parent: string | null): void => {
    const made = collectionsApi.create({ name: freeCollectionName(parent), parent });
    inBackground(
      made.then(({ id }) => {
        if (parent !== null) setFolded(parent, false);
        setNaming(id);
      }),
    );
  };
  const act = (id: string, action: string): void => {
    if (action === 'rename') setNaming(id);
    else if (action === 'new') make(id);
    else if (action === 'top') inBackground(collectionsApi.move({ id, parent: null }));
    else if (action === 'add') addToCollection(id, currentArticles());
    else if (action === 'remove') inBackground(removeCollection(id));
  };
  const chosen =
    view.kind === 'articles' && view.listing.scope.kind === 'collection' ? view.listing.scope.id : null;
  return (
    <SidebarSection
      title="Collections"
      icon="folder"
      add={{
        label: 'New collection',
        onPress: () => {
          make(null);
        },
      }}
    >
      {all.length === 0 ? (
        <p className="side-hint">Group articles as you like: one can be in many.</p>
      ) : (
        <Tree
          label="Collections"
          nodes={collectionNodes(all, null)}
          chosen={chosen}
          folded={folded}
          naming={naming}
          actions={(id) => choices(all, id)}
          drop={drop}
          onFold={setFolded}
          onChoose={(id) => {
            showInList({ kind: 'collection', id });
          }}
          onAction={act}
          onNamed={(id, name) => {
            setNaming(null);
            if (name !== null) inBackground(collectionsApi.rename({ id, name }));
          }}
          onDragStart={(event, id) => {
            dragCollection(event, id, collectionName(id));
          }}
        />
      )}
    </SidebarSection>
  );
}

function collectionNodes(all: readonly Collection[], parent: string | null): readonly TreeNode[] {
  return all
    .filter((collection) => collection.parent === parent)
    .map(({ id, name, count }) => ({
      id,
      label: name,
      count,
      icon: 'folder',
      children: collectionNodes(all, id),
    }));
}

function choices(all: readonly Collection[], id: string): readonly MenuChoice[] {
  const isNested = all.find((collection) => collection.id === id)?.parent != null;
  return [
    { id: 'add', label: 'Add the selected articles', isDisabled: currentArticles().length === 0 },
    { id: 'new', label: 'New collection within' },
    { id: 'rename', label: 'Rename', keys: 'F2' },
    ...(isNested ? [{ id: 'top', label: 'Move to the top' }] : []),
    { id: 'remove', label: 'Remove the collection', keys: 'Delete' },
  ];
}

const drop: TreeDrop = {
  takes: (event) => dragsArticles(event) || dragsCollection(event) || dragsFiles(event),
  onDrop: (event: DragEvent, id) => {
    const articles = droppedArticles(event);
    const collection = droppedCollection(event);
    if (dragsFiles(event)) importFiles([...event.dataTransfer.files], id);
    else if (articles.length > 0) addToCollection(id, articles);
    else if (collection !== null && collection !== id)
      inBackground(collectionsApi.move({ id: collection, parent: id }));
  },
};
