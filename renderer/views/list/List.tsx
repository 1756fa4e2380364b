import type { ReactNode } from 'react';
import { useStore } from '../../stores/createStore';
import { listViewStore } from '../../stores/listView';
import { ArticleList } from './ArticleList';
import { NotesList } from './NotesList';
import './list.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children: ReactNode;
}

/** The list region: articles of a scope, or the notes. */
export function List({ width, children }: Props) {
  const view = useStore(listViewStore);
  return (
    <section className="region list-region" data-region="list" aria-label="List" style={{ width }}>
      <div className="list">
        {view.kind === 'notes' ? <NotesList /> : <ArticleList listing={view.listing} />}
      </div>
      {children}
    </section>
  );
}
