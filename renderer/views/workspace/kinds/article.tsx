import { useEffect } from 'react';
import { articleDetailsStore, needArticle } from '../../../stores/articleDetails';
import { useStore } from '../../../stores/createStore';
import { ArticleInspector } from '../../inspector/ArticleInspector';
import { ArticleTab } from '../ArticleTab';
import { ArticleTools } from '../ArticleTools';
import type { TabKind } from './TabKind';

export const articleKind: TabKind<'article'> = {
  icon: 'article',
  useTitle: ({ article }) => {
    const details = useStore(articleDetailsStore);
    useEffect(() => {
      needArticle(article);
    }, [article]);
    return details.get(article)?.title ?? 'Article';
  },
  View: ArticleTab,
  Tools: ArticleTools,
  Inspector: ({ tab }) => <ArticleInspector id={tab.article} />,
};
