import type { DragEvent } from 'react';
import { dragsArticles, droppedArticles } from '../../stores/draggedArticles';
import type { Edge } from '../../stores/layout/panes';
import { dropArticles, dropTab, type Drop } from '../../stores/workspace';

/** What a dragged tab is, so that panes take nothing else for one. */
const tabType = 'application/x-commonplace-tab';

export function startTabDrag(event: DragEvent, tab: string): void {
  event.dataTransfer.setData(tabType, tab);
  event.dataTransfer.effectAllowed = 'move';
}

export function isForPanes(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(tabType) || dragsArticles(event);
}

export function dropOnPane(event: DragEvent, pane: string, drop: Drop): void {
  const tab = event.dataTransfer.getData(tabType);
  if (tab !== '') dropTab(tab, pane, drop);
  else dropArticles(droppedArticles(event), pane, drop);
}

/** The outer quarter of a pane, at each side, makes a new one there. */
const edgeShare = 0.25;

/** Where in a pane the pointer is: the edge it is nearest to, or the middle. */
export function dropIn(box: DOMRect, x: number, y: number): Drop {
  const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
  const distances: readonly (readonly [Edge, number])[] = [
    ['left', across],
    ['right', 1 - across],
    ['top', down],
    ['bottom', 1 - down],
  ];
  const [edge, distance] = distances.reduce((nearest, other) => (other[1] < nearest[1] ? other : nearest));
  return distance < edgeShare ? { kind: 'edge', edge } : { kind: 'middle' };
}

/** Before which tab the pointer is, and where its edge is, px from the left of the strip. */
export function dropAmong(tabs: readonly Element[], strip: DOMRect, x: number): { at: number; left: number } {
  const boxes = tabs.map((tab) => tab.getBoundingClientRect());
  const found = boxes.findIndex((box) => x < box.left + box.width / 2);
  const at = found < 0 ? boxes.length : found;
  const edge = boxes[at]?.left ?? boxes.at(-1)?.right ?? strip.left;
  return { at, left: edge - strip.left };
}
