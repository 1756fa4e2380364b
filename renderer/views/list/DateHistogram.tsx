import { useEffect, useState } from 'react';
import type { ArticleListing, DateHistogram as Histogram } from '../../../preload/contract/articles';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { formatDate } from '../../components/formatDate';
import { inBackground } from '../../stores/announcements';
import { limitDates } from '../../stores/listView';
import { DateBars } from './DateBars';

interface Props {
  readonly listing: ArticleListing;
  readonly total: number | null;
}

/** How the articles of a scope spread over time; dates chosen there narrow the list. */
export function DateHistogram({ listing, total }: Props) {
  const histogram = useHistogram(listing, total);
  const { from, to } = listing;
  const range = from === undefined || to === undefined ? null : { from, to };
  return (
    <DateBars
      dates={histogram?.months ?? noDates}
      range={range}
      caption={caption(listing, total)}
      onChoose={limitDates}
    />
  );
}

const noDates: Histogram['months'] = [];

function useHistogram({ scope, filter }: ArticleListing, total: number | null): Histogram | null {
  const [histogram, setHistogram] = useState<Histogram | null>(null);
  useEffect(() => {
    if (total === null) return;
    let isCurrent = true;
    inBackground(
      articles.histogram(filter === undefined ? { scope } : { scope, filter }).then((answer) => {
        if (isCurrent) setHistogram(answer);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [scope, filter, total]);
  return histogram;
}

function caption({ from, to }: ArticleListing, total: number | null): string {
  if (from === undefined || to === undefined) return 'Drag over the dates to narrow the list';
  const range = from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
  return total === null ? range : `${range} · ${formatNumber(total)}`;
}
