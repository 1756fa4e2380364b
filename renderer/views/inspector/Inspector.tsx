import type { ReactNode } from 'react';
import type { Tab } from '../../../preload/contract/workspace';
import { usePart } from '../../stores/createStore';
import { frontTab, workspaceStore } from '../../stores/workspace';
import { kindOf } from '../workspace/kinds/tabKinds';
import { usePainted } from './usePainted';
import './inspector.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children: ReactNode;
}

const hint = 'Open an article or a note: its details, its outline, and what links to it stand here.';

/** What is known of the tab in front; each kind of tab has its own to say. */
export function Inspector({ width, children }: Props) {
  const tab = usePainted(usePart(workspaceStore, frontTab));
  return (
    <aside
      aria-label="Inspector"
      className="region inspector-region"
      data-region="inspector"
      style={{ width }}
    >
      {children}
      <div className="inspector" tabIndex={-1}>
        {tab === null ? <p className="inspector-empty">{hint}</p> : <OfTab key={tab.id} tab={tab} />}
      </div>
    </aside>
  );
}

function OfTab({ tab }: { readonly tab: Tab }) {
  const { Inspector: Shown } = kindOf(tab);
  return Shown === undefined ? <p className="inspector-empty">{hint}</p> : <Shown tab={tab} />;
}
