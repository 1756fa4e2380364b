import type { PlacedNode } from './layOutGraph';

/** The part of a picture that is drawn, in its own units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name as it is drawn under its node: `x` and `y` of its middle are counted from the node's, in the picture's units. */
export interface GraphLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** In pixels: names are as large as the rest of the app writes, however small the picture is drawn. */
export const labelSize = 11;
const lineHeight = 14;
const letterWidth = 6;
const mostLetters = 26;

/** How large a node is drawn: the one in the middle more than the others, and those with many links more than those with few. */
export function radiusOf({ distance, links }: PlacedNode): number {
  return distance === 0 ? 9 : Math.min(8, 4 + Math.sqrt(links) * 0.6);
}

/** The name of a node, moved sideways where it would pass an edge. `scale` is how many pixels a unit of the picture takes. */
export function labelOf(node: PlacedNode, { left, right }: Bounds, scale: number): GraphLabel {
  const { title } = node;
  const text = title.length > mostLetters ? `${title.slice(0, mostLetters - 1).trimEnd()}…` : title;
  const half = widthOf(text, scale) / 2;
  const middle = Math.max(left + half, Math.min(right - half, node.x));
  return { text, x: middle - node.x, y: radiusOf(node) + 13 / scale };
}

/** The keys of the nodes whose names find room: the near and the much linked first, and none over another or over the node in the middle. */
export function namedNodes(nodes: readonly PlacedNode[], bounds: Bounds, scale: number): ReadonlySet<string> {
  const weight = ({ distance, links }: PlacedNode): number => links - distance * 1000;
  const named = new Set<string>();
  const taken = nodes.filter(({ distance }) => distance === 0).map(circleOf);
  for (const node of [...nodes].sort((a, b) => weight(b) - weight(a))) {
    const { text, x, y } = labelOf(node, bounds, scale);
    const half = widthOf(text, scale) / 2;
    const bottom = node.y + y + 3 / scale;
    const box: Bounds = {
      left: node.x + x - half,
      right: node.x + x + half,
      top: bottom - lineHeight / scale,
      bottom,
    };
    if (taken.some((other) => areOver(box, other))) continue;
    taken.push(box);
    named.add(node.key);
  }
  return named;
}

function circleOf(node: PlacedNode): Bounds {
  const { x, y } = node;
  const radius = radiusOf(node);
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function widthOf(text: string, scale: number): number {
  return (text.length * letterWidth) / scale;
}

function areOver(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
