import type { AnnotationsHost } from '../../reader/AnnotationsHost';
import {
  attachToSelection,
  changeAnnotation,
  comment,
  deleteAnnotations,
  highlight,
  openAnnotationStore,
  textSelectionStore,
} from '../../stores/annotating';
import { quoteIntoNote, showCitingNote } from '../../stores/quoteIntoNote';

/** What annotating an article in a tab does with the rest of the window. */
export function annotationsHost(
  tab: string,
  article: string,
  text: { readonly current: string },
): AnnotationsHost {
  return {
    onSelect: (range) => {
      const now = textSelectionStore.get();
      if (range === null) {
        if (now?.tab === tab) textSelectionStore.set(null);
        return;
      }
      if (now?.tab === tab && now.start === range.start && now.end === range.end) return;
      openAnnotationStore.set(null);
      textSelectionStore.set({ ...range, tab, article, quote: text.current.slice(range.start, range.end) });
    },
    onOpen: (id) => {
      openAnnotationStore.set(id === null ? null : { tab, article, id, isEditing: false });
    },
    onHighlight: highlight,
    onComment: comment,
    onQuote: quoteIntoNote,
    onChange: ({ annotation }, patch) => {
      changeAnnotation(annotation, patch);
    },
    onDelete: ({ annotation }) => {
      deleteAnnotations([annotation]);
    },
    onShowNotes: ({ annotation }) => {
      showCitingNote(annotation);
    },
    onAttach: ({ annotation }) => {
      attachToSelection(annotation);
    },
  };
}
