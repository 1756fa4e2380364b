import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Article } from '../../../preload/contract/article';
import type { ArticleScope } from '../../../preload/contract/articles';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { formatDate, formatShortDate } from '../../components/formatDate';
import { IconButton } from '../../components/IconButton';
import { openArticle } from '../../stores/workspace';
import type { TabViewProps } from '../workspace/kinds/TabKind';
import { useLoaded } from '../workspace/useLoaded';
import { layOutTimeline, ticksBetween, type TimelineItem } from './layOutTimeline';
import './timeline.css';

const labelWidth = 190;
const laneHeight = 34;
const margin = 24;
/** More would be dots without names; the list and its histogram show those better. */
const mostShown = 3000;
const [leastDayWidth, mostDayWidth] = [0.05, 240];

/** The articles of a part of the library on an axis of time. */
export function TimelineTab({ tab }: TabViewProps<'timeline'>) {
  const loaded = useLoaded(() => datedArticles(tab.scope), [JSON.stringify(tab.scope)]);
  if (loaded.kind === 'loading') return <div className="tab-loading" aria-busy />;
  if (loaded.kind === 'missing') return <p className="timeline-none">{loaded.reason}</p>;
  const { dated, undated, total } = loaded.value;
  if (dated.length === 0) {
    return (
      <p className="timeline-none">
        No article here has a date yet. Dates found in the texts, or given by hand in the inspector, bring
        articles onto the axis.
      </p>
    );
  }
  return <Axis dated={dated} undated={undated} total={total} />;
}

interface Dated {
  readonly dated: readonly Article[];
  readonly undated: number;
  readonly total: number;
}

async function datedArticles(scope: ArticleScope): Promise<Dated> {
  const listing = { scope, sort: { by: 'date', descending: false } } as const;
  const found: Article[] = [];
  let total = 0;
  for (let offset = 0; offset < mostShown; offset += 500) {
    const page = await articles.page({ listing, offset, limit: 500 });
    found.push(...page.articles);
    total = page.total;
    if (offset + 500 >= total) break;
  }
  const dated = found.filter(({ date }) => date !== null);
  return { dated, undated: found.length - dated.length, total };
}

function Axis({ dated, undated, total }: Dated) {
  const scroller = useRef<HTMLDivElement>(null);
  const [dayWidth, setDayWidth] = useState<number | null>(null);
  const [current, setCurrent] = useState(0);
  useLayoutEffect(() => {
    const width = (scroller.current?.clientWidth ?? 900) - labelWidth - 2 * margin;
    const { firstDay, lastDay } = layOutTimeline(dated, 1, 0);
    setDayWidth(clamp(width / Math.max(lastDay - firstDay, 1)));
  }, [dated]);
  const line = useMemo(() => layOutTimeline(dated, dayWidth ?? 1, labelWidth + 10), [dated, dayWidth]);
  const left = (day: number): number => margin + (day - line.firstDay) * (dayWidth ?? 1);
  const zoom = (factor: number): void => {
    const element = scroller.current;
    if (element === null || dayWidth === null) return;
    const next = clamp(dayWidth * factor);
    // What is in the middle stays there.
    const middle = (element.scrollLeft + element.clientWidth / 2 - margin) / dayWidth;
    setDayWidth(next);
    requestAnimationFrame(() => {
      element.scrollLeft = middle * next + margin - element.clientWidth / 2;
    });
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === '+' || event.key === '-') zoom(event.key === '+' ? 1.5 : 1 / 1.5);
    else if (step === undefined) return;
    else {
      const next = Math.min(Math.max(current + step, 0), line.items.length - 1);
      setCurrent(next);
      scroller.current?.querySelectorAll<HTMLElement>('.timeline-item')[next]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div className="timeline">
      <div className="timeline-head" role="toolbar" aria-label="Timeline">
        <span className="grow">
          {formatNumber(line.items.length)} articles, {formatDate(dated[0]?.date ?? '')} to{' '}
          {formatDate(dated.at(-1)?.date ?? '')}
          {undated > 0 && `; ${formatNumber(undated)} without a date are left out`}
          {total > mostShown && `; the first ${formatNumber(mostShown)} of ${formatNumber(total)}`}
        </span>
        <IconButton
          icon="minus"
          label="Show more time"
          keys="-"
          onPress={() => {
            zoom(1 / 1.5);
          }}
        />
        <IconButton
          icon="plus"
          label="Show less time"
          keys="+"
          onPress={() => {
            zoom(1.5);
          }}
        />
      </div>
      <div
        ref={scroller}
        className="timeline-scroll"
        onKeyDown={press}
        onWheel={(event) => {
          if (event.ctrlKey) zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
        }}
      >
        <div
          className="timeline-plane"
          style={{
            width: left(line.lastDay) + labelWidth + margin,
            height: 40 + line.lanes * laneHeight,
          }}
        >
          {ticksBetween(line.firstDay, line.lastDay, dayWidth ?? 1).map(({ day, label, isYear }) => (
            <span
              key={day}
              aria-hidden
              className={isYear ? 'timeline-tick year' : 'timeline-tick'}
              style={{ left: Math.max(left(day), 0) }}
            >
              {label}
            </span>
          ))}
          <ul aria-label="Articles by date">
            {line.items.map((item, at) => (
              <Item
                key={item.article.id}
                item={item}
                left={left(item.day)}
                isCurrent={at === current}
                onFocus={() => {
                  setCurrent(at);
                }}
              />
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function clamp(dayWidth: number): number {
  return Math.min(Math.max(dayWidth, leastDayWidth), mostDayWidth);
}

interface ItemProps {
  readonly item: TimelineItem;
  readonly left: number;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function Item({ item: { article, lane }, left, isCurrent, onFocus }: ItemProps) {
  const date = article.date === null ? '' : formatShortDate(article.date, true);
  return (
    <li className="timeline-entry" style={{ left, top: 34 + lane * laneHeight }}>
      <button
        className={isCurrent ? 'timeline-item current' : 'timeline-item'}
        tabIndex={isCurrent ? 0 : -1}
        data-autofocus={isCurrent ? '' : undefined}
        data-menu="article"
        data-id={article.id}
        title={`${article.title} (${date})`}
        onFocus={onFocus}
        onClick={(event) => {
          openArticle(article.id, { where: event.ctrlKey || event.metaKey ? 'newTab' : 'beside' });
        }}
      >
        <span className="cut">{article.title}</span>
        <small className="cut">{[date, article.place].filter((part) => part !== null).join('  ')}</small>
      </button>
    </li>
  );
}
