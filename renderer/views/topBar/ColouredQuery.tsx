import { Fragment, useMemo, type Ref } from 'react';
import { colourQuery, parseQuery } from '../../../preload/shared/query';

/** The query as it lies under the field: each stretch in its colour, a mistake underlined. */
export function ColouredQuery({ query, ref }: { readonly query: string; readonly ref: Ref<HTMLDivElement> }) {
  const pieces = useMemo(() => piecesOf(query), [query]);
  return (
    <div ref={ref} className="query-paint" aria-hidden>
      {pieces.map(({ start, text, kind }) =>
        kind === '' ? (
          <Fragment key={start}>{text}</Fragment>
        ) : (
          <span key={start} className={kind}>
            {text}
          </span>
        ),
      )}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  /** The class names it is drawn with. */
  readonly kind: string;
}

/** The query cut wherever a colour or a mistake begins or ends. */
function piecesOf(query: string): readonly Piece[] {
  const colours = colourQuery(query);
  const mistakes = parseQuery(query).problems.filter(({ kind }) => kind === 'mistake');
  const cuts = new Set([
    0,
    query.length,
    ...[...colours, ...mistakes].flatMap(({ start, end }) => [start, end]),
  ]);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const colour = colours.find((span) => span.start <= start && start < span.end)?.colour;
    const isMistake = mistakes.some((span) => span.start <= start && start < span.end);
    const kind = [colour === undefined ? '' : `q-${colour}`, isMistake ? 'q-mistake' : ''].join(' ').trim();
    return { start, text: query.slice(start, at[index + 1]), kind };
  });
}
