import { useEffect, useRef } from 'react';
import type { Article } from '../../../preload/contract/article';
import type { ArticleComparison, ComparisonRow } from '../../../preload/contract/library';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { library } from '../../api/library';
import { formatDate } from '../../components/formatDate';
import { IconButton } from '../../components/IconButton';
import { MarkedText } from '../../components/MarkedText';
import { Passage } from '../../components/Passage';
import { comparisonPlaceStore, goToDifference } from '../../stores/comparisonPlace';
import { useStore } from '../../stores/createStore';
import { placeStore } from '../../stores/place';
import { openArticle } from '../../stores/workspace';
import type { TabViewProps } from './kinds/TabKind';
import { MissingTab } from './MissingTab';
import { useLoaded } from './useLoaded';
import './comparison.css';

/** Two articles side by side, paragraph by paragraph, with the words that only one of them has. */
export function ComparisonTab({ tab, isFront }: TabViewProps<'comparison'>) {
  const loaded = useLoaded(() => library.compare({ a: tab.a, b: tab.b }), [tab.a, tab.b]);
  if (loaded.kind === 'loading') return <div className="tab-loading" aria-busy />;
  if (loaded.kind === 'missing') return <MissingTab tab={tab.id} what="article" reason={loaded.reason} />;
  return <Comparison tab={tab.id} comparison={loaded.value} isFront={isFront} />;
}

interface ComparisonProps {
  readonly tab: string;
  readonly comparison: ArticleComparison;
  readonly isFront: boolean;
}

function Comparison({ tab, comparison: { a, b, similarity, rows }, isFront }: ComparisonProps) {
  const table = useRef<HTMLDivElement>(null);
  const place = useStore(comparisonPlaceStore).get(tab);
  const differing = rows.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  const at = place === undefined ? -1 : differing.indexOf(place.row);
  useEffect(() => {
    if (place !== undefined) table.current?.querySelector('.is-current')?.scrollIntoView({ block: 'center' });
  }, [place]);
  const count = differing.length;
  useEffect(() => {
    if (!isFront || count === 0) return;
    placeStore.set(at < 0 ? '' : `Difference ${formatNumber(at + 1)} of ${formatNumber(count)}`);
    return () => {
      placeStore.set('');
    };
  }, [isFront, at, count]);
  const step = (by: 1 | -1): void => {
    const next = differing[at < 0 ? 0 : (at + by + count) % count];
    if (next !== undefined) goToDifference(tab, next);
  };
  return (
    <div className="comparison">
      <div className="comparison-head">
        <b className="num">{Math.floor(similarity * 100)} % the same words</b>
        <span className="muted num grow">
          {differing.length === 0
            ? 'No paragraph differs'
            : `${formatNumber(differing.length)} ${differing.length === 1 ? 'paragraph differs' : 'paragraphs differ'}`}
        </span>
        <span className="only-a">only on the left</span>
        <span className="only-b">only on the right</span>
        <IconButton
          icon="up"
          label="Previous difference"
          isDisabled={differing.length === 0}
          onPress={() => {
            step(-1);
          }}
        />
        <IconButton
          icon="down"
          label="Next difference"
          isDisabled={differing.length === 0}
          onPress={() => {
            step(1);
          }}
        />
      </div>
      <div
        ref={table}
        role="table"
        aria-label="Comparison"
        className="comparison-rows"
        tabIndex={0}
        data-autofocus
      >
        <div role="row" className="comparison-row">
          <Heading article={a} />
          <span role="presentation" />
          <Heading article={b} />
        </div>
        {rows.map((row, index) => (
          <Row
            key={index}
            row={row}
            isCurrent={place?.row === index}
            isPlain={[isPlainText(a), isPlainText(b)]}
          />
        ))}
      </div>
    </div>
  );
}

function Heading({ article }: { readonly article: Article }) {
  const facts = [article.source, article.place, article.date === null ? null : formatDate(article.date)];
  return (
    <div role="columnheader">
      <p className="muted">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <button
        className="comparison-title"
        title="Open the article"
        onClick={() => {
          openArticle(article.id, { where: 'newTab' });
        }}
      >
        {article.title}
      </button>
    </div>
  );
}

interface RowProps {
  readonly row: ComparisonRow;
  readonly isCurrent: boolean;
  /** Of each side, whether its text is shown as it stands; else it is Markdown. */
  readonly isPlain: readonly [a: boolean, b: boolean];
}

function Row({ row: { kind, a, b }, isCurrent, isPlain }: RowProps) {
  return (
    <div role="row" className={`comparison-row is-${kind} ${isCurrent ? 'is-current' : ''}`}>
      <Side side={a} isPlain={isPlain[0]} isWhole={kind === 'onlyA'} name="only-a" />
      <span role="rowheader" className="num">
        {a?.number ?? b?.number}
      </span>
      <Side side={b} isPlain={isPlain[1]} isWhole={kind === 'onlyB'} name="only-b" />
    </div>
  );
}

interface SideProps {
  readonly side: ComparisonRow['a'];
  readonly isPlain: boolean;
  /** The other article has nothing like this paragraph: all of it is marked. */
  readonly isWhole: boolean;
  readonly name: 'only-a' | 'only-b';
}

function Side({ side, isPlain, isWhole, name }: SideProps) {
  if (side === null) {
    return (
      <p role="cell" className="no-paragraph">
        No such paragraph
      </p>
    );
  }
  const marks = isWhole ? [{ start: 0, end: side.text.length }] : side.changes;
  const Text = isPlain ? MarkedText : Passage;
  return (
    <p role="cell" className={`marks-${name}`}>
      <Text text={side.text} marks={marks} />
    </p>
  );
}

function isPlainText({ format }: Article): boolean {
  return format === 'text' || format === 'pdf';
}
