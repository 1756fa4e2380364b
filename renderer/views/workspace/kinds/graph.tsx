import { usePart, useStore } from '../../../stores/createStore';
import { articleDetailsStore } from '../../../stores/articleDetails';
import { notesListStore } from '../../../stores/notesList';
import { Backlinks } from '../../inspector/Backlinks';
import { GraphTab } from '../../graph/GraphTab';
import type { TabKind } from './TabKind';

export const graphKind: TabKind<'graph'> = {
  icon: 'graph',
  useTitle: ({ about, node }) => {
    const note = usePart(notesListStore, (list) => list?.find(({ id }) => id === node)?.title);
    const article = useStore(articleDetailsStore).get(node)?.title;
    return `Links of ${(about === 'note' ? note : article) ?? (about === 'note' ? 'a note' : 'an article')}`;
  },
  View: GraphTab,
  Inspector: ({ tab }) => <Backlinks kind={tab.about} id={tab.node} />,
};
