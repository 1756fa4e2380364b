import { useEffect, type ReactNode } from 'react';
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
  /** The line that changes the width. */
  readonly children: ReactNode;
}

/** What is known of the tab in front. */
export function Inspector({ width, children }: Props) {
  useStore(workspaceStore);
  const tab = frontTab();
  return (
    <aside
      aria-label="Inspector"
      className="region inspector-region"
      data-region="inspector"
      style={{ width }}
    >
      {children}
      <div className="inspector" tabIndex={-1}>
        {tab === null && (
          <p className="inspector-empty">What is known of the article or note in front stands here.</p>
        )}
        {tab?.kind === 'article' && <ArticleInspector id={tab.article} />}
        {tab?.kind === 'note' && <NoteInspector id={tab.note} />}
      </div>
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
