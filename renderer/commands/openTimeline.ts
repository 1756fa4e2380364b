import { commandTargetStore } from '../stores/commandTarget';
import { listViewStore } from '../stores/listView';
import { openTab } from '../stores/workspace';
import type { Command } from './Command';

/** The timeline of the part of the library that is listed, or whose menu is open. */
export const openTimeline: Command = {
  id: 'timeline.open',
  label: 'Timeline of these articles',
  group: 'Articles',
  keys: '$mod+Shift+KeyH',
  run: () => {
    const target = commandTargetStore.get();
    const view = listViewStore.get();
    const listed = view.kind === 'articles' ? view.listing.scope : ({ kind: 'all' } as const);
    const scope = target?.kind === 'scope' ? target.scope : listed;
    openTab({ kind: 'timeline', scope }, { where: 'newTab' });
  },
};
