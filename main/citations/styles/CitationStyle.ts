import type { CslItem } from '../CslItem';
import type { StyledText } from '../StyledText';

/** A place in a source: a paragraph of it, counted from 1. */
export interface Locator {
  readonly paragraph: number;
}

/** A way to cite. What a source does not have is left out by the rules of the style; capitals of titles stay as they are. */
export interface CitationStyle {
  readonly name: string;
  /** The heading of its list of sources. */
  readonly listTitle: string;
  /** Whether the list of sources goes by the alphabet; else by their first citation. */
  readonly isAlphabetical: boolean;
  /** A source in the list of sources. */
  reference(item: CslItem): StyledText;
  /** A source where it is cited: a note, or what stands in brackets. */
  citation(item: CslItem, at: Locator | null): StyledText;
}
