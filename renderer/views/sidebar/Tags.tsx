import { useState } from 'react';
import type { TagCount } from '../../../preload/contract/library';
import { articles } from '../../api/articles';
import type { MenuChoice } from '../../components/MenuButton';
import { Tree, type TreeDrop } from '../../components/tree/Tree';
import type { TreeNode } from '../../components/tree/TreeNode';
import { inBackground } from '../../stores/announcements';
import { usePart, useStore } from '../../stores/createStore';
import { dragsArticles, droppedArticles } from '../../stores/draggedArticles';
import { listViewStore } from '../../stores/listView';
import { overviewStore } from '../../stores/overview';
import { foldedStore, setFolded } from '../../stores/sidebar';
import { showInList } from './showInList';
import { SidebarSection } from './SidebarSection';

/** The tags in use, nested by `/`: chosen, renamed, joined and removed here; articles dropped on one are tagged. */
export function Tags() {
  const tags = usePart(overviewStore, (overview) => overview?.tags) ?? [];
  const folded = useStore(foldedStore);
  const view = useStore(listViewStore);
  const [naming, setNaming] = useState<string | null>(null);
  if (tags.length === 0) return null;
  const chosen =
    view.kind === 'articles' && view.listing.scope.kind === 'tag' ? view.listing.scope.tag : null;
  const rename = (tag: string, to: string): void => {
    const isShown = chosen === tag;
    inBackground(
      articles.renameTag({ tag, to }).then(() => {
        if (isShown) showInList({ kind: 'tag', tag: to });
      }),
    );
  };
  return (
    <SidebarSection title="Tags" icon="tag">
      <Tree
        label="Tags"
        nodes={tagNodes(tags)}
        chosen={chosen}
        folded={folded}
        naming={naming}
        actions={() => choices}
        drop={drop}
        onFold={setFolded}
        onChoose={(tag) => {
          showInList({ kind: 'tag', tag });
        }}
        onAction={(tag, action) => {
          if (action === 'rename') setNaming(tag);
          else inBackground(articles.removeTag({ tag }));
        }}
        onNamed={(tag, name) => {
          setNaming(null);
          if (name !== null) rename(tag, renamed(tag, name));
        }}
      />
    </SidebarSection>
  );
}

const choices: readonly MenuChoice[] = [
  { id: 'rename', label: 'Rename, or join with another', keys: 'F2' },
  { id: 'remove', label: 'Remove from every article', keys: 'Delete' },
];

const drop: TreeDrop = {
  takes: dragsArticles,
  onDrop: (event, tag) => {
    inBackground(articles.update({ ids: [...droppedArticles(event)], patch: { addTags: [tag] } }));
  },
};

/** A name written for a nested tag is that of its last part, unless it holds a `/` itself. */
function renamed(tag: string, name: string): string {
  const outer = tag.split('/').slice(0, -1);
  return name.includes('/') ? name : [...outer, name].join('/');
}

/** The tags are sorted by name, so that what is nested comes right after what it is nested in. */
function tagNodes(tags: readonly TagCount[]): readonly TreeNode[] {
  const within = (outer: string): readonly TreeNode[] =>
    tags
      .filter(({ tag }) => tag.startsWith(outer) && !tag.slice(outer.length).includes('/'))
      .map(({ tag, count }) => ({
        id: tag,
        label: tag.slice(outer.length),
        count,
        icon: 'tag',
        children: within(`${tag}/`),
      }));
  return within('');
}
