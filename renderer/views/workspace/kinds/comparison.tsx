import { useEffect } from 'react';
import { articleDetailsStore, needArticle } from '../../../stores/articleDetails';
import { useStore } from '../../../stores/createStore';
import { ComparisonInspector } from '../../inspector/ComparisonInspector';
import { ComparisonTab } from '../ComparisonTab';
import type { TabKind } from './TabKind';

export const comparisonKind: TabKind<'comparison'> = {
  icon: 'compare',
  useTitle: ({ a }) => {
    const details = useStore(articleDetailsStore);
    useEffect(() => {
      needArticle(a);
    }, [a]);
    return `${details.get(a)?.title ?? 'Article'}: two versions`;
  },
  View: ComparisonTab,
  Inspector: ComparisonInspector,
};
