import { useEffect } from 'react';
import { articleDetailsStore, needArticle } from '../../../stores/articleDetails';
import { usePart } from '../../../stores/createStore';
import { ArticleInspector } from '../../inspector/ArticleInspector';
import { ArticleTab } from '../ArticleTab';
import { ArticleTools } from '../ArticleTools';
import type { TabKind } from './TabKind';

export const articleKind: TabKind<'article'> = {
  icon: 'article',
  useTitle: ({ article }) => {
    const title = usePart(articleDetailsStore, (details) => details.get(article)?.title);
    useEffect(() => {
      needArticle(article);
    }, [article]);
    return title ?? 'Article';
  },
  View: ArticleTab,
  // An imported file is too large to be held open, and its pages give back what they take.
  stays: ({ view }) => view === undefined,
  Tools: ArticleTools,
  Inspector: ({ tab }) => <ArticleInspector id={tab.article} />,
};
