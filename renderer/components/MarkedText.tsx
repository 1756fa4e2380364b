import type { TextRange } from '../../preload/contract/search';

interface Props {
  readonly text: string;
  /** Ascending, not overlapping. */
  readonly marks: readonly TextRange[];
}

/** Text with ranges of it marked as matches. */
export function MarkedText({ text, marks }: Props) {
  const pieces = [];
  let last = 0;
  for (const { start, end } of marks) {
    if (start > last) pieces.push(text.slice(last, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    last = end;
  }
  pieces.push(text.slice(last));
  return <>{pieces}</>;
}
