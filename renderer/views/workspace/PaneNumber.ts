import { createContext, useContext } from 'react';

/** Which of the panes of the window something stands in, from 1. */
export const PaneNumber = createContext(1);

/** A name for a region in a pane, by which those of other panes, which may show the same, are told from it. */
export function useNameInPane(name: string): string {
  const number = useContext(PaneNumber);
  return number === 1 ? name : `${name} (${String(number)})`;
}
