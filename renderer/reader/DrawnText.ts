import { createContext } from 'react';

/** What of a long text is drawn, for what lies over it. */
export interface DrawnText {
  /** The chunks that are drawn; another set as soon as others are. */
  readonly drawn: ReadonlySet<number>;
  /** Draws what is at an offset of the text, before it returns; for handlers of events. */
  readonly draw: (offset: number) => void;
}

export const DrawnTextContext = createContext<DrawnText>({ drawn: new Set(), draw: () => undefined });
