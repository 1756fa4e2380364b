import { expect, test } from 'vitest';
import type { GraphNode } from '../../../preload/contract/notes';
import { layOutGraph } from '../../../renderer/views/graph/layOutGraph';

const node = (number: number): GraphNode => ({
  key: `article ${String(number)}`,
  kind: 'article',
  id: String(number),
  title: `Article ${String(number)}`,
  links: 1,
  distance: number === 0 ? 0 : 1,
});

test.each([8, 20, 30])(
  'the names of %i articles linked with one do not run into each other',
  async (count) => {
    const nodes = Array.from({ length: count + 1 }, (_, number) => node(number));
    const edges = nodes.slice(1).map(({ key }) => ['article 0', key] as const);
    const placed = await layOutGraph({ nodes, edges, hidden: 0 }, () => true);
    // A name of 26 letters is as wide as this, and 16 px high.
    const overlapping = placed.flatMap((a, at) =>
      placed.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < 140 && Math.abs(a.y - b.y) < 16),
    );
    expect(overlapping).toEqual([]);
  },
);
