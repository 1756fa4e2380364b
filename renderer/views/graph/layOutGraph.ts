import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { GraphNode, LocalGraph } from '../../../preload/contract/notes';

/** A node with its place; the one in the middle is at 0, 0. */
export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
}

interface MovingNode extends SimulationNodeDatum {
  readonly node: GraphNode;
}

/** The room a node takes with the name below it. */
const [nameWidth, nameHeight] = [150, 38];
const steps = 240;
const stepsAtOnce = 12;

/** As many steps take long, they are parted: the window answers in between. Nothing is shown until all stand still. */
export async function layOutGraph(
  { nodes, edges }: LocalGraph,
  isWanted: () => boolean,
): Promise<readonly PlacedNode[]> {
  const moving = nodes.map((node): MovingNode => (node.distance === 0 ? { node, fx: 0, fy: 0 } : { node }));
  const byKey = new Map(moving.map((one) => [one.node.key, one]));
  const links = edges.flatMap(([from, to]) => {
    const [source, target] = [byKey.get(from), byKey.get(to)];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
  const simulation = forceSimulation(moving)
    .force('links', forceLink(links).distance(90).strength(0.4))
    .force('apart', forceManyBody().strength(-260).distanceMax(500))
    .force('collide', forceCollide(22))
    .force('names', () => {
      keepNamesApart(moving);
    })
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.07))
    .stop();
  for (let step = 0; step < steps && isWanted(); step += stepsAtOnce) {
    simulation.tick(stepsAtOnce);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return moving.map(({ node, x = 0, y = 0 }) => ({ ...node, x, y }));
}

/** Pushes up and down what stands side by side so near that the names would run into each other. */
function keepNamesApart(nodes: readonly MovingNode[]): void {
  for (const [at, a] of nodes.entries()) {
    for (const b of nodes.slice(at + 1)) {
      const [x, y] = [(b.x ?? 0) - (a.x ?? 0), (b.y ?? 0) - (a.y ?? 0)];
      const overlap = nameHeight - Math.abs(y);
      if (Math.abs(x) >= nameWidth || overlap <= 0) continue;
      const push = (y < 0 ? -overlap : overlap) / 4;
      a.vy = (a.vy ?? 0) - push;
      b.vy = (b.vy ?? 0) + push;
    }
  }
}
