import { describe, expect, test } from 'vitest';
import { labelOf, namedNodes } from '../../../renderer/views/graph/graphLabels';
import type { PlacedNode } from '../../../renderer/views/graph/layOutGraph';

const bounds = { left: -200, top: -150, right: 200, bottom: 150 };

function nodeAt(key: string, x: number, y: number, links = 1): PlacedNode {
  return { key, kind: 'note', id: key, title: `A title of ${key}`, links, distance: 1, x, y };
}

describe('names in the picture of links', () => {
  test('of two that would lie over one another, the more linked has its name', () => {
    const nodes = [nodeAt('few', 0, 0, 1), nodeAt('many', 10, 4, 9), nodeAt('far', 0, 100)];
    expect(namedNodes(nodes, bounds, 1)).toEqual(new Set(['many', 'far']));
  });

  test('do not lie over the node in the middle, which has its own', () => {
    const middle = { ...nodeAt('middle', 0, 0), distance: 0 };
    expect(namedNodes([middle, nodeAt('above', 0, -20)], bounds, 1)).toEqual(new Set(['middle']));
  });

  test('find more room where the picture is drawn larger', () => {
    const nodes = [nodeAt('one', 0, 0), nodeAt('two', 0, 10)];
    expect(namedNodes(nodes, bounds, 1).size).toBe(1);
    expect(namedNodes(nodes, bounds, 2).size).toBe(2);
  });

  test('stay within the edges', () => {
    for (const x of [-190, 190]) {
      const { text, x: shift } = labelOf(nodeAt('edge', x, 0), bounds, 0.5);
      const half = (text.length * 6) / 0.5 / 2;
      expect(Math.abs(x + shift) + half).toBeLessThanOrEqual(200);
    }
    expect(labelOf(nodeAt('inside', 5, 0), bounds, 1).x).toBe(0);
  });
});
