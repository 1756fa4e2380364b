import type { Article } from '../../../preload/contract/article';

/** An article on the time axis: `day` counts days since 1970, `lane` from the top, so that labels do not overlap. */
export interface TimelineItem {
  readonly article: Article;
  readonly day: number;
  readonly lane: number;
}

export interface Timeline {
  readonly items: readonly TimelineItem[];
  readonly lanes: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The day a date of any precision begins on. */
export function dayOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/**
 * Lays dated articles, ascending by date, on an axis: each in the first lane where the label before it has ended.
 * @param dayWidth px
 * @param labelWidth px
 */
export function layOutTimeline(articles: readonly Article[], dayWidth: number, labelWidth: number): Timeline {
  const ends: number[] = [];
  const items = articles.flatMap((article): TimelineItem[] => {
    if (article.date === null) return [];
    const day = dayOf(article.date);
    const left = day * dayWidth;
    const free = ends.findIndex((end) => end <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = left + labelWidth;
    return [{ article, day, lane }];
  });
  return {
    items,
    lanes: ends.length,
    firstDay: items[0]?.day ?? 0,
    lastDay: items.at(-1)?.day ?? 0,
  };
}

/** A line of the axis: where a year or a month begins. */
export interface Tick {
  readonly day: number;
  readonly label: string;
  readonly isYear: boolean;
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** The beginnings of years, and of months where they are wide enough to be told apart. */
export function ticksBetween(firstDay: number, lastDay: number, dayWidth: number): readonly Tick[] {
  const step = [1, 3, 12].find((months) => months * 30 * dayWidth >= 56) ?? 12;
  const years = Math.max(1, Math.ceil(48 / (365 * dayWidth)));
  const first = new Date(firstDay * 86_400_000);
  const ticks: Tick[] = [];
  for (let at = first.getUTCFullYear() * 12; ; at += step) {
    const date = new Date(Date.UTC(Math.floor(at / 12), at % 12, 1));
    const day = Math.round(date.getTime() / 86_400_000);
    if (day > lastDay + 31) return ticks;
    const isYear = at % 12 === 0;
    if (day < firstDay - 366 || (isYear && date.getUTCFullYear() % years !== 0)) continue;
    ticks.push({ day, label: isYear ? String(date.getUTCFullYear()) : monthNames.format(date), isYear });
  }
}
