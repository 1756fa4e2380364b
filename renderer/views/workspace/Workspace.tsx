import { Group, Panel, Separator } from 'react-resizable-panels';
import { Fragment, useEffect, useRef } from 'react';
import type { WorkspaceNode } from '../../../preload/contract/workspace';
import { focusFrontPane } from '../../commands/focusRegion';
import { useStore } from '../../stores/createStore';
import { panesOf } from '../../stores/layout/panes';
import { resize, workspaceStore } from '../../stores/workspace';
import { PaneNumber } from './PaneNumber';
import { PaneView } from './PaneView';
import './workspace.css';

/** The panes: any split, each with its tabs. */
export function Workspace() {
  const { root, frontPane } = useStore(workspaceStore);
  const panes = panesOf(root).map(({ id }) => id);
  const hadFocus = useRef(false);
  const set = panes.join(' ');
  useEffect(() => {
    // Another set of panes is drawn anew: what had the focus is gone.
    if (hadFocus.current && document.activeElement === document.body) focusFrontPane();
  }, [set]);
  return (
    <main
      aria-label="Workspace"
      id="workspace"
      data-region="workspace"
      className="workspace"
      tabIndex={-1}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) hadFocus.current = false;
      }}
    >
      <Node node={root} frontPane={frontPane} panes={panes} />
    </main>
  );
}

interface NodeProps {
  readonly node: WorkspaceNode;
  readonly frontPane: string;
  /** All of the window, in their order. */
  readonly panes: readonly string[];
}

function Node({ node, frontPane, panes }: NodeProps) {
  if (node.kind === 'pane')
    return (
      <PaneNumber.Provider value={panes.indexOf(node.id) + 1}>
        <PaneView pane={node} isFront={node.id === frontPane} />
      </PaneNumber.Provider>
    );
  const { id, direction, children, sizes } = node;
  return (
    <Group
      // The library keeps sizes by panel; another set of panels is another group.
      key={children.map((child) => child.id).join(' ')}
      id={id}
      orientation={direction === 'row' ? 'horizontal' : 'vertical'}
      defaultLayout={Object.fromEntries(
        children.map((child, index) => [child.id, sizes[index] ?? 100 / children.length]),
      )}
      onLayoutChanged={(layout) => {
        const shares = children.map((child) => layout[child.id] ?? 0);
        if (shares.some((share, index) => Math.abs(share - (sizes[index] ?? 0)) > 0.5)) resize(id, shares);
      }}
    >
      {children.map((child, index) => (
        <Fragment key={child.id}>
          {index > 0 && <Separator className="pane-splitter" aria-label="Width of the panes" />}
          <Panel id={child.id} minSize="12%" className="panel">
            <Node node={child} frontPane={frontPane} panes={panes} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
