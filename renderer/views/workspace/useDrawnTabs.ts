import { useState } from 'react';
import type { Pane, Tab } from '../../../preload/contract/workspace';
import { kindOf } from './kinds/tabKinds';

/** Tabs that stay drawn behind the one in front. */
const mostBehind = 3;

/** The tabs of a pane that are drawn: the one in front, and those looked at last that stay. */
export function useDrawnTabs({ tabs, front }: Pane): readonly Tab[] {
  const [recent, setRecent] = useState<readonly (string | null)[]>([]);
  if (recent.at(-1) !== front) setRecent([...recent.filter((id) => id !== front).slice(-mostBehind), front]);
  return (
    tabs
      .filter((tab) => tab.id === front || (recent.includes(tab.id) && kindOf(tab).stays?.(tab) === true))
      // Whatever order they are dragged into: an element that is moved forgets how far it was scrolled.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  );
}
