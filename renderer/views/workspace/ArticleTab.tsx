import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ArticleText } from '../../../preload/contract/article';
import type { TextRange } from '../../../preload/contract/search';
import type { Tab } from '../../../preload/contract/workspace';
import { articles } from '../../api/articles';
import { search } from '../../api/search';
import { shell } from '../../api/shell';
import { ArticleReader } from '../../reader/ArticleReader';
import { announce, inBackground } from '../../stores/announcements';
import { articleDetailsStore } from '../../stores/articleDetails';
import { useStore } from '../../stores/createStore';
import { closeFind, findStore } from '../../stores/findInText';
import { placeStore } from '../../stores/place';
import { rememberPosition } from '../../stores/readingPositions';
import { settingsStore } from '../../stores/settings';
import {
  placeOfArticle,
  placeOfTab,
  rememberArticlePlace,
  rememberTabPlace,
} from '../../stores/readingPlaces';
import { revealStore, type Reveal } from '../../stores/workspace';
import { ArticleAnnotations } from './ArticleAnnotations';
import { findInText } from './findInText';
import { FindBar } from './FindBar';
import { MissingTab } from './MissingTab';
import { useLoaded } from './useLoaded';

type ArticleTabState = Extract<Tab, { kind: 'article' }>;

interface Props {
  readonly tab: ArticleTabState;
  readonly isFront: boolean;
}

/** A tab with an article: its text, the matches of the search it was opened from, and find. */
export function ArticleTab({ tab, isFront }: Props) {
  const record = useStore(articleDetailsStore).get(tab.article);
  const loaded = useLoaded(() => articles.text({ id: tab.article }), [tab.article, record]);
  useMarkedAsRead(tab.article, loaded.kind === 'here');
  if (loaded.kind === 'loading') return <div className="tab-loading" aria-busy />;
  if (loaded.kind === 'missing') return <MissingTab tab={tab.id} what="article" reason={loaded.reason} />;
  return <LoadedArticle tab={tab} content={loaded.value} isFront={isFront} />;
}

function LoadedArticle({ tab, content, isFront }: Props & { readonly content: ArticleText }) {
  const { paragraphNumbers } = useStore(settingsStore);
  const reveal = useStore(revealStore).get(tab.id);
  const find = useStore(findStore);
  const isFinding = find?.tab === tab.id;
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState(0);
  const searched = useSearchMatches(tab.article, reveal);
  const found = useMemo(
    () => (isFinding ? findInText(content.text, typed) : []),
    [isFinding, content, typed],
  );
  const current = isFinding
    ? (found[((step % found.length) + found.length) % found.length] ?? null)
    : (reveal?.at ?? null);
  const first = useTarget(
    content,
    reveal,
    placeOfTab(tab.id) ?? placeOfArticle(tab.article) ?? content.article.position ?? undefined,
  );
  const target =
    isFinding && current !== null
      ? { serial: current.start + 1e9 * (step + 1), offset: current.start }
      : first;
  const tell = useCallback(
    (offset: number, paragraph: number) => {
      rememberTabPlace(tab.id, offset);
      rememberArticlePlace(tab.article, offset);
      rememberPosition(tab.article, offset);
      if (isFront) placeStore.set(placeSentence(content, paragraph));
    },
    [tab.id, tab.article, content, isFront],
  );
  useEffect(() => {
    if (!isFront) return;
    return () => {
      placeStore.set('');
    };
  }, [isFront]);
  return (
    <>
      {isFinding && (
        <FindBar
          key={find.serial}
          typed={typed}
          count={found.length}
          current={found.length === 0 ? 0 : (((step % found.length) + found.length) % found.length) + 1}
          onType={(text) => {
            setTyped(text);
            setStep(0);
          }}
          onStep={(by) => {
            setStep((now) => now + by);
          }}
          onClose={closeFind}
        />
      )}
      <ArticleReader
        content={content}
        withNumbers={paragraphNumbers}
        matches={isFinding ? found : searched}
        currentMatch={current}
        target={target}
        onPlace={tell}
        onExternalLink={(url) => {
          if (/^(?:https?|mailto):/.test(url)) inBackground(shell.openExternal({ url }));
          else announce('This link leads to a place in the page it was imported from, which is not kept.');
        }}
      >
        <ArticleAnnotations tab={tab.id} content={content} reveal={reveal} />
      </ArticleReader>
    </>
  );
}

function placeSentence({ article, paragraphs }: ArticleText, paragraph: number): string {
  const minutes = Math.max(1, Math.round(article.words / 230));
  return `¶ ${String(paragraph)} of ${String(paragraphs.length)} · ${String(minutes)} min read`;
}

/** An article that was opened is read; it can be marked unread again. */
function useMarkedAsRead(id: string, isShown: boolean): void {
  useEffect(() => {
    const record = articleDetailsStore.get().get(id);
    if (isShown && record?.read === false) inBackground(articles.opened({ id }));
  }, [id, isShown]);
}

function useSearchMatches(id: string, reveal: Reveal | undefined): readonly TextRange[] {
  const [matches, setMatches] = useState<readonly TextRange[]>([]);
  const query = reveal?.query ?? null;
  useEffect(() => {
    if (query === null) {
      setMatches([]);
      return;
    }
    let isCurrent = true;
    inBackground(
      search.matches({ query, typing: true, kind: 'article', id }).then((ranges) => {
        if (isCurrent) setMatches(ranges);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, query]);
  return matches;
}

/** Where the reader goes first: the match or paragraph asked for, else where it was left. */
function useTarget(
  { paragraphs }: ArticleText,
  reveal: Reveal | undefined,
  place: number | undefined,
): { readonly serial: number; readonly offset: number } | null {
  const [left] = useState(place);
  return useMemo(() => {
    const paragraph = paragraphs.find(({ number }) => number === reveal?.paragraph);
    const offset = reveal?.at?.start ?? paragraph?.start ?? left;
    return offset === undefined || offset === 0 ? null : { serial: reveal?.serial ?? 0, offset };
  }, [paragraphs, reveal, left]);
}
