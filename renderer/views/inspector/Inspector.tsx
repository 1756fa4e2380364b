import { useEffect } from 'react';
import type { Article } from '../../../preload/contract/article';
import { articleDetailsStore, needArticle } from '../../stores/articleDetails';
import { useStore } from '../../stores/createStore';
import { openNotesStore } from '../../stores/openNotes';
import { frontTab, workspaceStore } from '../../stores/workspace';
import { ArticleDetails } from './ArticleDetails';
import { Backlinks } from './Backlinks';
import { NoteOutline } from './NoteOutline';
import './inspector.css';

interface Props {
  readonly width: number;
}

/** What is known of the tab in front. */
export function Inspector({ width }: Props) {
  useStore(workspaceStore);
  const tab = frontTab();
  return (
    <aside
      aria-label="Inspector"
      className="inspector"
      data-region="inspector"
      tabIndex={-1}
      style={{ width }}
    >
      {tab === null && (
        <p className="inspector-empty">What is known of the article or note in front stands here.</p>
      )}
      {tab?.kind === 'article' && <ArticleInspector id={tab.article} />}
      {tab?.kind === 'note' && <NoteInspector id={tab.note} />}
    </aside>
  );
}

function ArticleInspector({ id }: { readonly id: string }) {
  const article: Article | undefined = useStore(articleDetailsStore).get(id);
  useEffect(() => {
    needArticle(id);
  }, [id]);
  if (article === undefined) return null;
  return (
    <>
      <ArticleDetails key={id} article={article} />
      <Backlinks kind="article" id={id} />
    </>
  );
}

function NoteInspector({ id }: { readonly id: string }) {
  const open = useStore(openNotesStore).get(id);
  if (open === undefined) return null;
  return (
    <>
      <NoteOutline markdown={open.markdown} />
      <Backlinks kind="note" id={id} />
    </>
  );
}
