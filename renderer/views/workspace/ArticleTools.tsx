import type { TabOf } from '../../../preload/contract/workspace';
import { articleDetailsStore } from '../../stores/articleDetails';
import { usePart } from '../../stores/createStore';
import { originalViews } from '../originals/Original';
import { ReadingControls } from './ReadingControls';
import { ViewSwitch } from './ViewSwitch';

/** How the article in front of a pane is shown. */
export function ArticleTools({ tab }: { readonly tab: TabOf<'article'> }) {
  const article = usePart(articleDetailsStore, (details) => details.get(tab.article));
  const views = article === undefined ? [] : originalViews(article);
  return (
    <>
      {views.length > 0 && <ViewSwitch tab={tab} views={views} />}
      <ReadingControls />
    </>
  );
}
