import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Article, ArticleText } from '../../../preload/contract/article';
import type { TextRange } from '../../../preload/contract/search';
import { findInText } from '../../../preload/shared/findInText';
import { articles } from '../../api/articles';
import { search } from '../../api/search';
import { shell } from '../../api/shell';
import { ArticleReader } from '../../reader/ArticleReader';
import type { ReaderTarget } from '../../reader/useTarget';
import { announce, inBackground } from '../../stores/announcements';
import { articleDetailsStore } from '../../stores/articleDetails';
import { askText, beginningUnderWay, textAtHand } from '../../stores/articleTexts';
import { usePart } from '../../stores/createStore';
import { openLink } from '../../stores/links';
import { placeStore } from '../../stores/place';
import { rememberPosition } from '../../stores/readingPositions';
import { settingsStore } from '../../stores/settings';
import { placeOfTab, rememberTabPlace } from '../../stores/readingPlaces';
import { revealStore, type Reveal } from '../../stores/workspace';
import { ArticleAnnotations } from './ArticleAnnotations';
import { placeOfStep, type Finding } from '../originals/Finding';
import { expectPdf } from '../originals/openPdf';
import { Original, originalViews } from '../originals/Original';
import type { TabViewProps } from './kinds/TabKind';
import { MissingTab } from './MissingTab';
import { useNameInPane } from './PaneNumber';
import { useFinding } from './useFinding';
import { useLoaded } from './useLoaded';

type Props = TabViewProps<'article'>;

/** A tab with an article: its text, or the file it was imported from. */
export function ArticleTab({ tab, isFront }: Props) {
  const record = usePart(articleDetailsStore, (details) => details.get(tab.article));
  const loaded = useLoaded(
    () => askText(tab.article, record),
    [tab.article, record?.textSha256],
    () => textAtHand(tab.article, record),
  );
  useExpectedPages(loaded.kind === 'here' ? loaded.value.article : null);
  useMarkedAsRead(tab.article, loaded.kind === 'here');
  const { finding, bar } = useFinding(tab.id);
  const beginning = useBeginning(tab, loaded.kind === 'loading');
  if (loaded.kind === 'missing') return <MissingTab tab={tab.id} what="article" reason={loaded.reason} />;
  const content = loaded.kind === 'here' ? loaded.value : beginning;
  if (content === null) return <div className="tab-loading" aria-busy />;
  const { article } = content;
  const views = originalViews(article);
  const view = views.find((known) => known === tab.view);
  return (
    <>
      {bar}
      {view === undefined ? (
        <LoadedArticle tab={tab} content={content} isFront={isFront} finding={finding} />
      ) : (
        <Original tab={tab.id} article={article} view={view} isFront={isFront} finding={finding} />
      )}
    </>
  );
}

/** The first paragraphs of a long text, shown while the rest comes; null where another place of it is asked for. */
function useBeginning({ id, article, view }: Props['tab'], isLoading: boolean): ArticleText | null {
  const [beginning, setBeginning] = useState<ArticleText | null>(null);
  useEffect(() => {
    const { at = null, paragraph = null } = revealStore.get().get(id) ?? {};
    const place = placeOfTab(id);
    if (!isLoading || view !== undefined || at !== null || paragraph !== null || (place ?? 0) > 0) return;
    let isCurrent = true;
    inBackground(
      beginningUnderWay(article).then((text) => {
        const isLeftElsewhere = place === undefined && (text?.article.position ?? 0) > 0;
        if (isCurrent && !isLeftElsewhere) setBeginning(text);
      }),
    );
    return () => {
      isCurrent = false;
      setBeginning(null);
    };
  }, [id, article, view, isLoading]);
  return beginning;
}

interface LoadedProps extends Props {
  readonly content: ArticleText;
  readonly finding: Finding | null;
}

function LoadedArticle({ tab, content, isFront, finding }: LoadedProps) {
  const paragraphNumbers = usePart(settingsStore, (settings) => settings.paragraphNumbers);
  const name = useNameInPane(`Text of ${content.article.title}`);
  const reveal = usePart(revealStore, (reveals) => reveals.get(tab.id));
  const { typed = null, step = 0, onFound } = finding ?? {};
  const searched = useSearchMatches(tab.article, reveal);
  const found = useMemo(() => (typed === null ? [] : findInText(content.text, typed)), [content, typed]);
  useEffect(() => {
    onFound?.(found.length, true);
  }, [found, onFound]);
  const current = finding === null ? (reveal?.at ?? null) : (found[placeOfStep(step, found.length)] ?? null);
  const first = useTarget(content, reveal, placeOfTab(tab.id));
  const target =
    finding !== null && current !== null
      ? { serial: current.start + 1e9 * (step + 1), offset: current.start }
      : first;
  const tell = useCallback(
    (offset: number, paragraph: number) => {
      rememberTabPlace(tab.id, offset);
      rememberPosition(tab.article, offset);
      if (isFront) placeStore.set(placeSentence(content, offset, paragraph));
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
    <ArticleReader
      name={name}
      content={content}
      withNumbers={paragraphNumbers}
      matches={finding === null ? searched : found}
      currentMatch={current}
      target={target}
      onPlace={tell}
      onExternalLink={(url) => {
        if (/^(?:https?|mailto):/.test(url)) inBackground(shell.openExternal({ url }));
        else announce('This link leads to a place in the page it was imported from, which is not kept.');
      }}
      onNoteLink={(written) => {
        inBackground(openLink(written, 'tab'));
      }}
    >
      <ArticleAnnotations tab={tab.id} content={content} />
    </ArticleReader>
  );
}

function placeSentence(
  { article, text, paragraphs }: ArticleText,
  offset: number,
  paragraph: number,
): string {
  const minutes = Math.max(1, Math.round(article.words / 230));
  const share = Math.round((offset / Math.max(text.length, 1)) * 100);
  const progress = share === 0 ? '' : ` · ${String(share)} %`;
  return `¶ ${String(paragraph)} of ${String(paragraphs.length)}${progress} · ${String(minutes)} min read`;
}

/** Who reads the text of a PDF may look at its pages next. */
function useExpectedPages(article: Article | null): void {
  const isPdf = article?.format === 'pdf';
  useEffect(() => {
    if (!isPdf) return;
    const asked = requestIdleCallback(expectPdf);
    return () => {
      cancelIdleCallback(asked);
    };
  }, [isPdf]);
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

/** Where the reader goes first: the match or paragraph asked for, which is marked for a moment, else where the article was left. */
function useTarget(
  { article, paragraphs }: ArticleText,
  reveal: Reveal | undefined,
  place: number | undefined,
): ReaderTarget | null {
  const [left] = useState(place ?? article.position ?? undefined);
  return useMemo(() => {
    const serial = reveal?.serial ?? 0;
    const paragraph = paragraphs.find(({ number }) => number === reveal?.paragraph);
    const shown = reveal?.at ?? paragraph ?? null;
    if (shown !== null && reveal?.query != null) return { serial, offset: shown.start };
    if (shown !== null) return { serial, offset: shown.start, flash: shown };
    return left === undefined || left === 0 ? null : { serial, offset: left };
  }, [paragraphs, reveal, left]);
}
