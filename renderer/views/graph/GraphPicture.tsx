import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { LocalGraph } from '../../../preload/contract/notes';
import { labelOf, labelSize, namedNodes, radiusOf, type Bounds } from './graphLabels';
import type { PlacedNode } from './layOutGraph';

interface Props {
  readonly graph: LocalGraph;
  readonly nodes: readonly PlacedNode[];
  /** The key of the node that is current in the list. */
  readonly current: string | null;
  readonly onChoose: (node: PlacedNode, beside: boolean) => void;
  readonly onPoint: (key: string) => void;
}

const margin = 80;

/** The graph drawn: notes filled, articles open, the one in the middle larger. Names that would lie over others are left out. */
export function GraphPicture({ graph, nodes, current, onChoose, onPoint }: Props) {
  const places = useMemo(() => new Map(nodes.map((node) => [node.key, node])), [nodes]);
  const bounds = useMemo(() => boundsOf(nodes), [nodes]);
  const { left, top, right, bottom } = bounds;
  const svg = useRef<SVGSVGElement>(null);
  const scale = useScale(svg, right - left, bottom - top);
  const named = useMemo(() => namedNodes(nodes, bounds, scale), [nodes, bounds, scale]);
  return (
    <svg
      ref={svg}
      className="graph-picture"
      aria-hidden
      viewBox={`${String(left)} ${String(top)} ${String(right - left)} ${String(bottom - top)}`}
    >
      {graph.edges.map(([from, to]) => {
        const [a, b] = [places.get(from), places.get(to)];
        if (a === undefined || b === undefined) return null;
        const isNear = from === current || to === current;
        return (
          <line key={`${from} ${to}`} className={isNear ? 'near' : ''} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        );
      })}
      {nodes.map((node) => (
        <g
          key={node.key}
          className={`graph-node ${node.kind} ${node.distance === 0 ? 'middle' : ''} ${node.key === current ? 'on' : ''}`}
          transform={`translate(${String(node.x)} ${String(node.y)})`}
          onPointerEnter={() => {
            onPoint(node.key);
          }}
          onClick={(event) => {
            onChoose(node, event.ctrlKey || event.metaKey);
          }}
        >
          <title>{node.title}</title>
          <circle r={radiusOf(node)} />
          {(named.has(node.key) || node.key === current) && (
            <Label node={node} bounds={bounds} scale={scale} />
          )}
        </g>
      ))}
    </svg>
  );
}

interface LabelProps {
  readonly node: PlacedNode;
  readonly bounds: Bounds;
  readonly scale: number;
}

function Label({ node, bounds, scale }: LabelProps) {
  const { text, x, y } = labelOf(node, bounds, scale);
  return (
    <text x={x} y={y} fontSize={labelSize / scale}>
      {text}
    </text>
  );
}

/** How many pixels a unit of the picture takes. */
function useScale(svg: RefObject<SVGSVGElement | null>, width: number, height: number): number {
  const [size, setSize] = useState({ width, height });
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [svg]);
  return Math.max(0.2, Math.min(size.width / width, size.height / height));
}

function boundsOf(nodes: readonly PlacedNode[]): Bounds {
  let [left, top, right, bottom] = [-200, -150, 200, 150];
  for (const { x, y } of nodes) {
    left = Math.min(left, x - margin);
    right = Math.max(right, x + margin);
    top = Math.min(top, y - margin / 2);
    bottom = Math.max(bottom, y + margin / 2);
  }
  return { left, top, right, bottom };
}
