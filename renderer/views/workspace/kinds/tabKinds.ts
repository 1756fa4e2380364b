import type { Tab, TabKindName } from '../../../../preload/contract/workspace';
import { articleKind } from './article';
import { comparisonKind } from './comparison';
import { graphKind } from './graph';
import { noteKind } from './note';
import { searchKind } from './search';
import { timelineKind } from './timeline';
import type { TabKind } from './TabKind';

/** Every kind of tab there is. */
const tabKinds: { readonly [Kind in TabKindName]: TabKind<Kind> } = {
  article: articleKind,
  comparison: comparisonKind,
  graph: graphKind,
  note: noteKind,
  search: searchKind,
  timeline: timelineKind,
};

/** The kind of a tab. */
export function kindOf(tab: Tab): TabKind<TabKindName> {
  // That the kind found by a tab's name takes this very tab is more than a type of a union can say.
  return tabKinds[tab.kind] as unknown as TabKind<TabKindName>;
}
