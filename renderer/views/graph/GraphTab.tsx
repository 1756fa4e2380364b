import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import type { GraphNode, LocalGraph } from '../../../preload/contract/notes';
import type { TabOf } from '../../../preload/contract/tabs';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { notes } from '../../api/notes';
import { Icon } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { changeTab, openArticle, openNote } from '../../stores/workspace';
import { GraphPicture } from './GraphPicture';
import { layOutGraph, type PlacedNode } from './layOutGraph';
import './graph.css';

interface Props {
  readonly tab: TabOf<'graph'>;
}

/** What is linked round a note or article: as a picture, and as a list that says the same and is gone through with the keys. */
export function GraphTab({ tab }: Props) {
  const { about, node: id } = tab;
  const [steps, setSteps] = useState(1);
  const [current, setCurrent] = useState<string | null>(null);
  const graph = useNotesQuestion(
    useCallback(() => notes.around({ kind: about, id, steps }), [about, id, steps]),
  );
  const placed = usePlaces(graph);
  const middle = (node: GraphNode): void => {
    changeTab(tab, { about: node.kind, node: node.id });
  };
  if (graph === null) return <div className="tab-loading" aria-busy />;
  return (
    <div className="graph">
      <div className="graph-head">
        <span className="grow">
          {formatNumber(graph.nodes.length - 1)} linked
          {graph.hidden > 0 && `, ${formatNumber(graph.hidden)} more not shown`}
        </span>
        <div role="group" aria-label="How far" className="segments">
          {[1, 2, 3].map((step) => (
            <button
              key={step}
              aria-pressed={step === steps}
              onClick={() => {
                setSteps(step);
              }}
            >
              {step === 1 ? '1 step' : `${String(step)} steps`}
            </button>
          ))}
        </div>
      </div>
      {graph.nodes.length <= 1 && (
        <p className="graph-empty">
          Nothing is linked with it yet. A link in a note, written with [[, shows here.
        </p>
      )}
      <div className="graph-body">
        {placed === null ? (
          <div className="graph-picture" aria-busy />
        ) : (
          <GraphPicture
            graph={graph}
            nodes={placed}
            current={current}
            onPoint={setCurrent}
            onChoose={choose}
          />
        )}
        <GraphList
          nodes={graph.nodes}
          current={current}
          onMove={setCurrent}
          onChoose={choose}
          onMiddle={middle}
        />
      </div>
    </div>
  );
}

function choose({ kind, id }: GraphNode, beside: boolean): void {
  const where = beside ? 'beside' : 'newTab';
  if (kind === 'note') openNote(id, { where });
  else openArticle(id, { where });
}

/** Where the nodes of a graph stand, once that is worked out. */
function usePlaces(graph: LocalGraph | null): readonly PlacedNode[] | null {
  const [placed, setPlaced] = useState<readonly PlacedNode[] | null>(null);
  useEffect(() => {
    if (graph === null) return;
    let isCurrent = true;
    inBackground(
      layOutGraph(graph, () => isCurrent).then((nodes) => {
        if (isCurrent) setPlaced(nodes);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [graph]);
  return placed;
}

interface ListProps {
  readonly nodes: readonly GraphNode[];
  readonly current: string | null;
  readonly onMove: (key: string) => void;
  readonly onChoose: (node: GraphNode, beside: boolean) => void;
  /** Puts a node into the middle. */
  readonly onMiddle: (node: GraphNode) => void;
}

function GraphList({ nodes, current, onMove, onChoose, onMiddle }: ListProps) {
  const at = Math.max(
    0,
    nodes.findIndex(({ key }) => key === current),
  );
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = nodes[at + step];
    const node = nodes[at];
    if (step !== 0 && next !== undefined) onMove(next.key);
    else if (event.key === 'Enter' && node !== undefined) onChoose(node, event.ctrlKey || event.metaKey);
    else if (event.key === 'o' && node !== undefined) onChoose(node, true);
    else if (event.key === ' ' && node !== undefined) onMiddle(node);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="listbox"
      aria-label="Linked notes and articles"
      aria-activedescendant={`graph-${String(at)}`}
      tabIndex={0}
      className="graph-list"
      data-autofocus
      title="Enter opens, o opens beside, Space puts it into the middle"
      onKeyDown={press}
    >
      {nodes.map((node, n) => (
        <div
          key={node.key}
          id={`graph-${String(n)}`}
          role="option"
          aria-selected={n === at}
          className={n === at ? 'on' : ''}
          onPointerEnter={() => {
            onMove(node.key);
          }}
          onClick={(event) => {
            onChoose(node, event.ctrlKey || event.metaKey);
          }}
          onDoubleClick={() => {
            onMiddle(node);
          }}
        >
          <Icon name={node.kind} size={14} />
          <span className="grow cut">{node.title}</span>
          <span
            className="num muted"
            title={`${String(node.distance)} steps away, ${String(node.links)} links`}
          >
            {node.links}
          </span>
        </div>
      ))}
    </div>
  );
}
