import type { GraphNode, LocalGraph } from '../../../preload/contract/notes';

/** What a neighbourhood is read from: nodes are named by kind and id. */
export interface GraphReader {
  /** What a node links to, and what links to it. */
  neighbours(key: string): Iterable<string>;
  node(key: string): Omit<GraphNode, 'distance'> | null;
}

/**
 * The nodes within some steps of one, nearest first, at most so many, and the links among them. Of a node with very many
 * neighbours as many are taken as there is room for; `hidden` says how many were left out.
 */
export function neighbourhood(start: string, steps: number, most: number, graph: GraphReader): LocalGraph {
  const distances = new Map<string, number>([[start, 0]]);
  const left = new Set<string>();
  const queue = [start];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const distance = (distances.get(key) ?? 0) + 1;
    if (distance > steps) continue;
    for (const next of graph.neighbours(key)) {
      if (distances.has(next) || graph.node(next) === null) continue;
      if (distances.size >= most) left.add(next);
      else {
        distances.set(next, distance);
        queue.push(next);
      }
    }
  }
  const nodes = Array.from(distances, ([key, distance]): GraphNode[] => {
    const node = graph.node(key);
    return node === null ? [] : [{ ...node, distance }];
  }).flat();
  const edges: (readonly [from: string, to: string])[] = [];
  const seen = new Set<string>();
  for (const key of distances.keys()) {
    for (const next of graph.neighbours(key)) {
      const pair = key < next ? `${key}\n${next}` : `${next}\n${key}`;
      if (key === next || !distances.has(next) || seen.has(pair)) continue;
      seen.add(pair);
      edges.push([key, next]);
    }
  }
  return { nodes, edges, hidden: left.size };
}
