import type { ArticleText } from '../../preload/contract/article';
import type { AnnotationColour, AnnotationPatch, AnnotationRow } from '../../preload/contract/annotations';
import type { TextRange } from '../../preload/contract/search';
import type { SelectionStep } from './stepSelection';

/** What annotating in a reader asks of the window round it. */
export interface AnnotationsHost {
  /** The selection has changed; null: nothing is selected. */
  readonly onSelect: (range: TextRange | null) => void;
  /** An annotation was opened by a press on it; null: none is open any more. */
  readonly onOpen: (id: string | null) => void;
  readonly onHighlight: (colour: AnnotationColour) => void;
  /** Marks what is selected and opens its comment. */
  readonly onComment: () => void;
  readonly onQuote: () => void;
  readonly onChange: (row: AnnotationRow, patch: AnnotationPatch) => void;
  readonly onDelete: (row: AnnotationRow) => void;
  readonly onShowNotes: (row: AnnotationRow) => void;
  /** Puts an orphaned annotation on what is selected. */
  readonly onAttach: (row: AnnotationRow) => void;
}

/** What commands do with the reader on screen. */
export interface ReaderControl {
  readonly select: (step: SelectionStep) => void;
  /** Opens the annotation after (or before) the open one, or after the place in view. */
  readonly stepAnnotation: (by: 1 | -1) => void;
  readonly focus: () => void;
}

export interface ReaderAnnotationsProps {
  readonly content: ArticleText;
  readonly rows: readonly AnnotationRow[];
  /** The annotation that is open, and whether its comment is being written. */
  readonly open: { readonly id: string; readonly isEditing: boolean } | null;
  readonly selection: TextRange | null;
  readonly host: AnnotationsHost;
  readonly onControl: (control: ReaderControl | null) => void;
}
