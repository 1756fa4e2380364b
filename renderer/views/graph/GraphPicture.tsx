import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { LocalGraph } from '../../../preload/contract/notes';
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
const mostLabels = 45;
const labelLength = 26;

/** The graph drawn: notes filled, articles open, the one in the middle larger. Where there are many, only the near and the much linked are named. */
export function GraphPicture({ graph, nodes, current, onChoose, onPoint }: Props) {
  const places = useMemo(() => new Map(nodes.map((node) => [node.key, node])), [nodes]);
  const named = useMemo(() => namedNodes(nodes), [nodes]);
  const [left, top, right, bottom] = boundsOf(nodes);
  const svg = useRef<SVGSVGElement>(null);
  const scale = useScale(svg, right - left, bottom - top);
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
            <text y={radiusOf(node) + 13 / scale} fontSize={11 / scale}>
              {shortened(node.title)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** How many pixels a unit of the picture takes: names are as large as the rest of the app writes, however small it is drawn. */
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

function namedNodes(nodes: readonly PlacedNode[]): ReadonlySet<string> {
  const weight = ({ distance, links }: PlacedNode): number => links - distance * 1000;
  const first = [...nodes].sort((a, b) => weight(b) - weight(a)).slice(0, mostLabels);
  return new Set(first.map(({ key }) => key));
}

function radiusOf({ distance, links }: PlacedNode): number {
  return distance === 0 ? 9 : Math.min(8, 4 + Math.sqrt(links) * 0.6);
}

function shortened(title: string): string {
  return title.length > labelLength ? `${title.slice(0, labelLength - 1).trimEnd()}…` : title;
}

function boundsOf(nodes: readonly PlacedNode[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [-200, -150, 200, 150];
  for (const { x, y } of nodes) {
    left = Math.min(left, x - margin);
    right = Math.max(right, x + margin);
    top = Math.min(top, y - margin / 2);
    bottom = Math.max(bottom, y + margin / 2);
  }
  return [left, top, right, bottom];
}
