import type { ReactNode } from 'react';
import type { Tab } from '../../../preload/contract/workspace';
import { useStore } from '../../stores/createStore';
import { frontTab, workspaceStore } from '../../stores/workspace';
import { kindOf } from '../workspace/kinds/tabKinds';
import './inspector.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children: ReactNode;
}

/** What is known of the tab in front; each kind of tab has its own to say. */
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
        {tab === null ? (
          <p className="inspector-empty">What is known of the article or note in front stands here.</p>
        ) : (
          <OfTab key={tab.id} tab={tab} />
        )}
      </div>
    </aside>
  );
}

function OfTab({ tab }: { readonly tab: Tab }) {
  const { Inspector: Shown } = kindOf(tab);
  return Shown === undefined ? null : <Shown tab={tab} />;
}
