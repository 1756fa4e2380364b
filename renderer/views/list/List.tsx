import type { ReactNode } from 'react';
import { useStore } from '../../stores/createStore';
import { listViewStore } from '../../stores/listView';
import { AnnotationsList } from './AnnotationsList';
import { ArticleList } from './ArticleList';
import { NotesList } from './NotesList';
import './list.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children: ReactNode;
}

/** The list region: articles of a scope, the notes, or the annotations. */
export function List({ width, children }: Props) {
  const view = useStore(listViewStore);
  return (
    <section
      className={view.kind === 'annotations' ? 'region list-region of-annotations' : 'region list-region'}
      data-region="list"
      aria-label="List"
      style={{ width }}
    >
      <div className="list">
        {view.kind === 'notes' && <NotesList />}
        {view.kind === 'annotations' && <AnnotationsList />}
        {view.kind === 'articles' && <ArticleList listing={view.listing} />}
      </div>
      {children}
    </section>
  );
}
