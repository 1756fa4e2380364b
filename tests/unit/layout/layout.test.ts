import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tab, WorkspaceNode } from '../../../preload/contract/workspace';
import { newId, panesOf } from '../../../renderer/stores/layout/panes';
import {
  addTab,
  addTabBeside,
  closeTab,
  emptyWorkspace,
  frontPaneOf,
  insertTabs,
  moveTab,
  moveTabToEdge,
  replaceFrontTab,
  selectTab,
  shiftTab,
  splitWith,
  togglePinned,
  type Workspace,
} from '../../../renderer/stores/layout/tabs';

const tab = (article = 'a'): Tab => ({ kind: 'article', id: newId('tab'), article });

type Step = (workspace: Workspace, pick: (count: number) => number) => Workspace;

const anyTab = ({ root }: Workspace, pick: (count: number) => number): string => {
  const tabs = panesOf(root).flatMap((pane) => pane.tabs);
  return tabs[pick(Math.max(tabs.length, 1))]?.id ?? 'none';
};
const anyPane = ({ root }: Workspace, pick: (count: number) => number): string =>
  panesOf(root)[pick(panesOf(root).length)]?.id ?? '';

const steps: readonly Step[] = [
  (workspace) => addTab(workspace, tab()),
  (workspace) => addTabBeside(workspace, tab()),
  (workspace) => replaceFrontTab(workspace, tab()),
  (workspace) => splitWith(workspace, 'left', tab()),
  (workspace) => splitWith(workspace, 'bottom', null),
  (workspace, pick) => closeTab(workspace, anyTab(workspace, pick)),
  (workspace, pick) => selectTab(workspace, anyTab(workspace, pick)),
  (workspace, pick) => moveTab(workspace, anyTab(workspace, pick), anyPane(workspace, pick)),
  (workspace, pick) => moveTabToEdge(workspace, anyTab(workspace, pick), anyPane(workspace, pick), 'top'),
  (workspace, pick) => moveTabToEdge(workspace, anyTab(workspace, pick), anyPane(workspace, pick), 'right'),
  (workspace, pick) => togglePinned(workspace, anyTab(workspace, pick)),
  (workspace, pick) => shiftTab(workspace, anyTab(workspace, pick), pick(2) === 0 ? 1 : -1),
  (workspace, pick) => insertTabs(workspace, [tab(), tab()], anyPane(workspace, pick), pick(3)),
];

function checkNode(node: WorkspaceNode): void {
  if (node.kind === 'pane') {
    const pins = node.tabs.map(({ isPinned }) => isPinned === true);
    expect(pins).toEqual([...pins].sort((a, b) => Number(b) - Number(a)));
    expect(node.front === null).toBe(node.tabs.length === 0);
    if (node.front !== null) expect(node.tabs.map(({ id }) => id)).toContain(node.front);
    return;
  }
  expect(node.children.length).toBeGreaterThan(1);
  expect(node.sizes).toHaveLength(node.children.length);
  expect(node.sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(100);
  node.children.forEach(checkNode);
}

describe('the layout of the workspace', () => {
  test('stays whole through any steps: no empty split, shares add up, the front is there, no tab twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(1000)), { maxLength: 60 }), (moves) => {
        let workspace = emptyWorkspace();
        for (const [step, choice] of moves) {
          workspace = steps[step]?.(workspace, (count) => choice % count) ?? workspace;
          checkNode(workspace.root);
          expect(panesOf(workspace.root)).toContain(frontPaneOf(workspace));
          const ids = panesOf(workspace.root).flatMap(({ tabs }) => tabs.map(({ id }) => id));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  test('beside opens to the right, and again in that pane', () => {
    let workspace = addTab(emptyWorkspace(), tab('left'));
    workspace = addTabBeside(workspace, tab('right'));
    expect(panesOf(workspace.root).map(({ tabs }) => tabs.length)).toEqual([1, 1]);
    workspace = addTabBeside(
      { ...workspace, frontPane: panesOf(workspace.root)[0]?.id ?? '' },
      tab('right too'),
    );
    expect(panesOf(workspace.root).map(({ tabs }) => tabs.length)).toEqual([1, 2]);
  });

  test('closing the last tab of a pane gives its room to its neighbour', () => {
    const right = tab('right');
    const workspace = addTabBeside(addTab(emptyWorkspace(), tab('left')), right);
    expect(closeTab(workspace, right.id).root.kind).toBe('pane');
  });
});
