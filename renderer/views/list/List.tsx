import { useStore } from '../../stores/createStore';
import { listViewStore } from '../../stores/listView';
import { ArticleList } from './ArticleList';
import { NotesList } from './NotesList';
import './list.css';

interface Props {
  readonly width: number;
}

/** The list region: articles of a scope, or the notes. */
export function List({ width }: Props) {
  const view = useStore(listViewStore);
  return (
    <section className="list" data-region="list" aria-label="List" style={{ width }}>
      {view.kind === 'notes' ? <NotesList /> : <ArticleList listing={view.listing} />}
    </section>
  );
}
