import { useEffect, useMemo, useRef } from 'react';
import type { AnnotationRow } from '../../../preload/contract/annotations';
import type { ArticleText } from '../../../preload/contract/article';
import type { AnnotationsHost } from '../../reader/AnnotationsHost';
import { ReaderAnnotations } from '../../reader/ReaderAnnotations';
import {
  attachToSelection,
  changeAnnotation,
  comment,
  deleteAnnotations,
  highlight,
  keepReader,
  openAnnotationStore,
  textSelectionStore,
} from '../../stores/annotating';
import { annotationsStore, needAnnotations } from '../../stores/annotations';
import { useStore } from '../../stores/createStore';
import { quoteIntoNote, showCitingNote } from '../../stores/quoteIntoNote';

interface Props {
  readonly tab: string;
  readonly content: ArticleText;
}

const none: readonly AnnotationRow[] = [];

/** The annotations in a tab with an article. */
export function ArticleAnnotations({ tab, content }: Props) {
  const article = content.article.id;
  const rows = useStore(annotationsStore).get(article) ?? none;
  const selection = useStore(textSelectionStore);
  const open = useStore(openAnnotationStore);
  useEffect(() => {
    needAnnotations(article);
  }, [article]);
  const text = useRef(content.text);
  text.current = content.text;
  const host = useMemo((): AnnotationsHost => hostOf(tab, article, text), [tab, article]);
  return (
    <ReaderAnnotations
      content={content}
      rows={rows}
      open={open?.tab === tab ? open : null}
      selection={selection?.tab === tab ? selection : null}
      host={host}
      onControl={(control) => {
        keepReader(tab, control);
      }}
    />
  );
}

function hostOf(tab: string, article: string, text: { readonly current: string }): AnnotationsHost {
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
