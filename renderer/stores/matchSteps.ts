import type { MatchedText, MatchSteps } from '../../preload/contract/search';
import { formatNumber } from '../../preload/shared/formatNumber';
import { search } from '../api/search';
import { announce, announceProblem } from './announcements';
import { rememberQuery } from './recentQueries';
import { moveCurrent, searchStore } from './search';
import { frontTab, openArticle, openNote, revealStore } from './workspace';

/** Where one is among the matches of a search. */
interface Walk {
  readonly key: string;
  readonly steps: MatchSteps;
  readonly places: readonly { readonly text: MatchedText; readonly match: number }[];
  at: number;
}

let walk: Walk | null = null;

/** Goes to the next or the previous match of the search, from text to text, and from the last back to the first. */
export function stepMatch(step: 1 | -1): void {
  const { result, order } = searchStore.get();
  if (result === null) return;
  const key = `${order} ${String(result.total)} ${result.query}`;
  if (walk?.key === key) {
    go(walk, step);
    return;
  }
  search.steps({ query: result.query, typing: true, order }).then(
    (steps) => {
      const places = steps.texts.flatMap((text) => text.matches.map((_, match) => ({ text, match })));
      walk = { key, steps, places, at: -1 };
      walk.at = shownPlace(walk) ?? (step === 1 ? -1 : 0);
      go(walk, step);
    },
    (error: unknown) => {
      announceProblem(error);
    },
  );
}

/** The match that the front tab was opened at, so that one goes on from there. */
function shownPlace({ places }: Walk): number | null {
  const tab = frontTab();
  const at = tab === null ? null : (revealStore.get().get(tab.id)?.at ?? null);
  if (tab === null || at === null) return null;
  const id = tab.kind === 'article' ? tab.article : tab.kind === 'note' ? tab.note : null;
  const found = places.findIndex(
    ({ text, match }) => text.id === id && text.matches[match]?.start === at.start,
  );
  return found < 0 ? null : found;
}

function go(to: Walk, step: 1 | -1): void {
  const { places, steps } = to;
  if (places.length === 0) {
    announce('Nothing in the texts found is marked by this search');
    return;
  }
  to.at = (to.at + step + places.length) % places.length;
  const place = places[to.at];
  const match = place?.text.matches[place.match];
  if (place === undefined || match === undefined) return;
  const { query, result } = searchStore.get();
  rememberQuery(query);
  const { kind, id } = place.text;
  (kind === 'note' ? openNote : openArticle)(id, { at: match, query: result?.query ?? query });
  const row = result?.hits.findIndex((hit) => hit.id === id) ?? -1;
  if (row >= 0) moveCurrent(() => row);
  announce(sentence(to.at + 1, places.length, steps));
}

function sentence(match: number, matches: number, { texts, searched, total }: MatchSteps): string {
  const where =
    total > searched
      ? `the first ${formatNumber(searched)} of ${formatNumber(total)} texts`
      : `${formatNumber(texts.length)} ${texts.length === 1 ? 'text' : 'texts'}`;
  return `Match ${formatNumber(match)} of ${formatNumber(matches)} in ${where}`;
}
