import { useEffect, useMemo, useRef } from 'react';
import type { AnnotationRow } from '../../../preload/contract/annotations';
import type { ArticleText } from '../../../preload/contract/article';
import type { AnnotationsHost } from '../../reader/AnnotationsHost';
import { ReaderAnnotations } from '../../reader/ReaderAnnotations';
import { keepReader, openAnnotationStore, textSelectionStore } from '../../stores/annotating';
import { annotationsStore, needAnnotations } from '../../stores/annotations';
import { usePart, useStore } from '../../stores/createStore';
import { annotationsHost } from './annotationsHost';

interface Props {
  readonly tab: string;
  readonly content: ArticleText;
}

const none: readonly AnnotationRow[] = [];

/** The annotations in a tab with an article. */
export function ArticleAnnotations({ tab, content }: Props) {
  const article = content.article.id;
  const rows = usePart(annotationsStore, (known) => known.get(article)) ?? none;
  const selection = useStore(textSelectionStore);
  const open = useStore(openAnnotationStore);
  useEffect(() => {
    needAnnotations(article);
  }, [article]);
  const text = useRef(content.text);
  text.current = content.text;
  const host = useMemo((): AnnotationsHost => annotationsHost(tab, article, text), [tab, article]);
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
