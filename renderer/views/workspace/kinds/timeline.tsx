import type { ArticleScope } from '../../../../preload/contract/articles';
import { TimelineInspector } from '../../inspector/TimelineInspector';
import { TimelineTab } from '../../timeline/TimelineTab';
import type { TabKind } from './TabKind';

export const timelineKind: TabKind<'timeline'> = {
  icon: 'calendar',
  useTitle: ({ scope }) => `Timeline${partOf(scope)}`,
  View: TimelineTab,
  Inspector: ({ tab }) => <TimelineInspector scope={tab.scope} />,
};

function partOf(scope: ArticleScope): string {
  if (scope.kind === 'tag') return `: #${scope.tag}`;
  return (
    { unread: ': unread', starred: ': starred', recent: ': recently added', trash: ': trash' }[
      scope.kind as string
    ] ?? ''
  );
}
