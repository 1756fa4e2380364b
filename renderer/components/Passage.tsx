import { Fragment, type ReactNode } from 'react';
import type { TextRange } from '../../preload/contract/search';
import { passagePieces } from './passagePieces';

interface Props {
  /** Markdown, or part of it. */
  readonly text: string;
  /** Ranges of it that are matches: ascending, not overlapping. */
  readonly marks?: readonly TextRange[];
}

const noMarks: readonly TextRange[] = [];

/** A passage of Markdown on one line or a few: emphasis is shown, other marks are left out, matches are marked. */
export function Passage({ text, marks = noMarks }: Props) {
  return passagePieces(text, marks).map((piece, at) => {
    let shown: ReactNode = piece.text;
    if (piece.isEmphasis) shown = <em>{shown}</em>;
    if (piece.isStrong) shown = <strong>{shown}</strong>;
    return piece.isMarked ? <mark key={at}>{shown}</mark> : <Fragment key={at}>{shown}</Fragment>;
  });
}
