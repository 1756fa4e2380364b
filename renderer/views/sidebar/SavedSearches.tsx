import { useState } from 'react';
import { savedSearches } from '../../api/savedSearches';
import type { MenuChoice } from '../../components/MenuButton';
import { Tree, type TreeDrop } from '../../components/tree/Tree';
import { inBackground } from '../../stores/announcements';
import { usePart, useStore } from '../../stores/createStore';
import { savedSearchesStore } from '../../stores/savedSearches';
import { searchStore, typeQuery } from '../../stores/search';
import { openTab } from '../../stores/workspace';
import { SidebarSection } from './SidebarSection';

/** The saved searches, each a folder that fills itself: chosen, named and removed here. */
export function SavedSearches() {
  const all = useStore(savedSearchesStore);
  const chosen = usePart(
    searchStore,
    ({ query }) => all.find((saved) => saved.query === query.trim())?.id ?? null,
  );
  const [naming, setNaming] = useState<string | null>(null);
  if (all.length === 0) return null;
  const queryOf = (id: string): string => all.find((saved) => saved.id === id)?.query ?? '';
  return (
    <SidebarSection title="Saved searches" icon="search">
      <Tree
        label="Saved searches"
        nodes={all.map(({ id, name, count }) => ({ id, label: name, count, icon: 'search', children: [] }))}
        chosen={chosen}
        folded={nothingFolded}
        naming={naming}
        actions={() => choices}
        drop={noDrop}
        onFold={() => undefined}
        onChoose={(id) => {
          typeQuery(queryOf(id));
        }}
        onAction={(id, action) => {
          if (action === 'rename') setNaming(id);
          else if (action === 'tab') openTab({ kind: 'search', query: queryOf(id) }, { where: 'newTab' });
          else inBackground(savedSearches.remove({ id }));
        }}
        onNamed={(id, name) => {
          setNaming(null);
          if (name !== null) inBackground(savedSearches.rename({ id, name }));
        }}
      />
    </SidebarSection>
  );
}

const nothingFolded: ReadonlySet<string> = new Set();
const noDrop: TreeDrop = { takes: () => false, onDrop: () => undefined };
const choices: readonly MenuChoice[] = [
  { id: 'tab', label: 'Open in a tab' },
  { id: 'rename', label: 'Rename', keys: 'F2' },
  { id: 'remove', label: 'Remove', keys: 'Delete' },
];
