import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Article } from '../../../preload/contract/article';
import { findInText } from '../../../preload/shared/findInText';
import { paintMatches } from '../../reader/highlights';
import { placeInOriginal, rememberPlaceInOriginal } from '../../stores/readingPlaces';
import { useNameInPane } from '../workspace/PaneNumber';
import { useLoaded } from '../workspace/useLoaded';
import { placeOfStep, type Finding } from './Finding';
import { showRange } from './showRange';
import { sourceBytes } from './sourceBytes';

interface Props {
  readonly tab: string;
  readonly article: Article;
  readonly finding: Finding | null;
}

/** The characters of the imported file, in the encoding it was read with. */
export function SourceText({ tab, article, finding }: Props) {
  const { id, encoding } = article;
  const loaded = useLoaded(async () => decoded(await sourceBytes(article), encoding), [id, encoding]);
  if (loaded.kind === 'loading') return <div className="tab-loading" aria-busy />;
  if (loaded.kind === 'missing') return <p className="original-problem">{loaded.reason}</p>;
  return <Characters tab={tab} article={article} text={loaded.value} finding={finding} />;
}

/** More than this many are not painted at once. */
const mostMarks = 4000;

function Characters({ tab, article, text, finding }: Props & { readonly text: string }) {
  const name = useNameInPane(`Source of ${article.title}`);
  const scroller = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => piecesOf(text), [text]);
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: placeInOriginal(tab, 'source') ?? 0 });
  }, [tab, pieces]);
  const { typed = null, step = 0, onFound } = finding ?? {};
  const found = useMemo(() => (typed === null ? [] : findInText(text, typed)), [text, typed]);
  useEffect(() => {
    onFound?.(found.length, true);
    const blocks = [...(scroller.current?.querySelectorAll('pre') ?? [])];
    const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }): Range | null => {
      const at = pieces.findLastIndex((piece) => piece.start <= start);
      const node = blocks[at]?.firstChild;
      const from = pieces[at]?.start ?? 0;
      if (!(node instanceof Text) || end - from > node.data.length) return null;
      const range = document.createRange();
      range.setStart(node, start - from);
      range.setEnd(node, end - from);
      return range;
    };
    const at = placeOfStep(step, found.length);
    const current = found[at] === undefined ? null : rangeOf(found[at]);
    const near = found.slice(Math.max(0, at - mostMarks / 2), at + mostMarks / 2);
    const ranges = near.flatMap((match) => (match === found[at] ? [] : (rangeOf(match) ?? [])));
    if (current !== null && scroller.current !== null) showRange(scroller.current, current);
    return paintMatches(ranges, current);
  }, [pieces, found, step, onFound]);
  return (
    <div
      ref={scroller}
      className="source-text"
      tabIndex={0}
      data-autofocus
      role="region"
      aria-label={name}
      onScroll={(event) => {
        rememberPlaceInOriginal(tab, 'source', event.currentTarget.scrollTop);
      }}
    >
      <p className="source-facts">
        {article.file.name} · {article.encoding ?? 'utf-8'}
      </p>
      {pieces.map((piece) => (
        <pre key={piece.start}>{piece.text}</pre>
      ))}
    </div>
  );
}

function decoded(bytes: Uint8Array, encoding: string | null): string {
  try {
    return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  } catch {
    // An encoding the page has no decoder for: what is ASCII in it can be read all the same.
    return new TextDecoder('latin1').decode(bytes);
  }
}

const pieceLength = 20_000;

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** Whole lines, some thousand characters together, so that those out of sight cost nothing. */
function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start + pieceLength);
    const end = newline < 0 ? text.length : newline + 1;
    found.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return found;
}
