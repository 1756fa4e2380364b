import type { Pane, Split, Tab, WorkspaceNode } from '../../../preload/contract/workspace';

let ids = 0;

/** An id for a pane, split or tab; unique among those of all starts. */
export function newId(kind: 'pane' | 'split' | 'tab'): string {
  return `${kind}-${Date.now().toString(36)}-${(++ids).toString(36)}`;
}

export function paneWith(...tabs: readonly Tab[]): Pane {
  return { kind: 'pane', id: newId('pane'), tabs, front: tabs.at(-1)?.id ?? null };
}

/** The panes of a workspace, from left to right and top to bottom. */
export function panesOf(node: WorkspaceNode): readonly Pane[] {
  return node.kind === 'pane' ? [node] : node.children.flatMap(panesOf);
}

export function findPane(node: WorkspaceNode, id: string): Pane | null {
  return panesOf(node).find((pane) => pane.id === id) ?? null;
}

/** The pane that holds a tab, or null. */
export function paneOfTab(node: WorkspaceNode, tab: string): Pane | null {
  return panesOf(node).find(({ tabs }) => tabs.some(({ id }) => id === tab)) ?? null;
}

export function frontTabOf(pane: Pane): Tab | null {
  return pane.tabs.find(({ id }) => id === pane.front) ?? null;
}

/** The workspace with one pane changed. */
export function changePane(node: WorkspaceNode, id: string, change: (pane: Pane) => Pane): WorkspaceNode {
  if (node.kind === 'pane') return node.id === id ? change(node) : node;
  return { ...node, children: node.children.map((child) => changePane(child, id, change)) };
}

/** Where beside a pane another stands. */
export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** The workspace with a new pane at an edge of another; a split of the same direction takes it in, and all give it a fair share. */
export function splitPane(node: WorkspaceNode, beside: string, edge: Edge, added: Pane): WorkspaceNode {
  const direction: Split['direction'] = edge === 'left' || edge === 'right' ? 'row' : 'column';
  const inOrder = <T>(old: T, fresh: T): T[] =>
    edge === 'left' || edge === 'top' ? [fresh, old] : [old, fresh];
  if (node.kind === 'pane') {
    if (node.id !== beside) return node;
    return { kind: 'split', id: newId('split'), direction, children: inOrder(node, added), sizes: [50, 50] };
  }
  const at = node.children.findIndex((child) => child.kind === 'pane' && child.id === beside);
  if (at < 0 || node.direction !== direction) {
    return { ...node, children: node.children.map((child) => splitPane(child, beside, edge, added)) };
  }
  const share = 100 / (node.children.length + 1);
  const left = node.sizes.map((size) => (size * (100 - share)) / 100);
  return {
    ...node,
    children: node.children.flatMap((child, index) =>
      index === at ? inOrder<WorkspaceNode>(child, added) : [child],
    ),
    sizes: left.flatMap((size, index) => (index === at ? inOrder(size, share) : [size])),
  };
}

/** The workspace without a pane: its neighbours take its room, and a split of one becomes that one. Null where nothing is left. */
export function withoutPane(node: WorkspaceNode, id: string): WorkspaceNode | null {
  if (node.kind === 'pane') return node.id === id ? null : node;
  const kept = node.children.flatMap((child, index) => {
    const left = withoutPane(child, id);
    return left === null ? [] : [{ child: left, size: node.sizes[index] ?? 0 }];
  });
  const [only] = kept;
  if (only === undefined) return null;
  if (kept.length === 1) return only.child;
  const total = kept.reduce((sum, { size }) => sum + size, 0);
  return {
    ...node,
    children: kept.map(({ child }) => child),
    sizes: kept.map(({ size }) => (size / total) * 100),
  };
}

/** The workspace with a split's shares changed (per cent, one a child). */
export function resizeSplit(node: WorkspaceNode, id: string, sizes: readonly number[]): WorkspaceNode {
  if (node.kind === 'pane') return node;
  if (node.id === id) return sizes.length === node.children.length ? { ...node, sizes } : node;
  return { ...node, children: node.children.map((child) => resizeSplit(child, id, sizes)) };
}
