import type { ComparedParagraph, ComparisonRow } from '../../../preload/contract/library';
import type { TabOf } from '../../../preload/contract/workspace';
import { library } from '../../api/library';
import { Passage } from '../../components/Passage';
import { comparisonPlaceStore, goToDifference } from '../../stores/comparisonPlace';
import { useStore } from '../../stores/createStore';
import { useLoaded } from '../workspace/useLoaded';
import { Section } from './Section';
import './comparisonInspector.css';

/** More are looked through in the comparison itself. */
const mostShown = 200;

/** The differences between two articles, one a line; a press goes to it. */
export function ComparisonInspector({ tab: { id, a, b } }: { readonly tab: TabOf<'comparison'> }) {
  const loaded = useLoaded(() => library.compare({ a, b }), [a, b]);
  const place = useStore(comparisonPlaceStore).get(id);
  if (loaded.kind !== 'here') return null;
  const differing = loaded.value.rows.flatMap((row, index) => (row.kind === 'same' ? [] : [{ row, index }]));
  return (
    <Section title="Differences" count={differing.length}>
      {differing.length === 0 && <p className="muted">Every paragraph of one stands in the other.</p>}
      <ul className="differences">
        {differing.slice(0, mostShown).map(({ row, index }) => (
          <li key={index}>
            <button
              className={place?.row === index ? 'difference on' : 'difference'}
              onClick={() => {
                goToDifference(id, index);
              }}
            >
              <span className="num">¶ {row.a?.number ?? row.b?.number}</span>
              <span className="words">
                <Changes row={row} side="a" />
                {hasChange(row, 'a') && hasChange(row, 'b') && ' › '}
                <Changes row={row} side="b" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ChangesProps {
  readonly row: ComparisonRow;
  readonly side: 'a' | 'b';
}

/** The words that stand on one side only. */
function Changes({ row, side }: ChangesProps) {
  const changes = changesOf(row, side);
  if (changes.length === 0) return null;
  return (
    <span className={`only-${side}`}>
      {changes.map((words, at) => (
        <span key={at}>
          {at > 0 && ' … '}
          <Passage text={words} />
        </span>
      ))}
    </span>
  );
}

function hasChange(row: ComparisonRow, side: 'a' | 'b'): boolean {
  return changesOf(row, side).length > 0;
}

function changesOf(row: ComparisonRow, side: 'a' | 'b'): readonly string[] {
  const paragraph: ComparedParagraph | null = row[side];
  if (paragraph === null) return [];
  if (row.kind !== 'changed') return [paragraph.text];
  return paragraph.changes.map(({ start, end }) => paragraph.text.slice(start, end));
}
