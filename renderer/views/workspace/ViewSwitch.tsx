import type { TabOf } from '../../../preload/contract/workspace';
import { changeTab } from '../../stores/workspace';
import type { OriginalView } from '../originals/Original';

const labels = { text: 'Text', page: 'Page', source: 'Source' } as const;

interface Props {
  readonly tab: TabOf<'article'>;
  readonly views: readonly OriginalView[];
}

/** Switches between an article's text and the file it was imported from. */
export function ViewSwitch({ tab, views }: Props) {
  const shown = views.find((view) => view === tab.view) ?? 'text';
  return (
    <div role="radiogroup" aria-label="Shown of the article" className="segments view-switch">
      {(['text', ...views] as const).map((view) => (
        <label key={view} className={view === shown ? 'on' : undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={`view ${tab.id}`}
            checked={view === shown}
            onChange={() => {
              changeTab(tab, { view: view === 'text' ? undefined : view });
            }}
          />
          {labels[view]}
        </label>
      ))}
    </div>
  );
}
