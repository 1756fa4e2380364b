import { memo } from 'react';
import type { SearchHit } from '../../../preload/contract/search';
import { formatShortDate } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { MarkedText } from '../../components/MarkedText';
import { Passage } from '../../components/Passage';
import { moveCurrent, openHit } from '../../stores/search';

/** A found document with the passages for which it was found. */
export const Hit = memo(function Hit({
  hit,
  row,
  isCurrent,
}: {
  readonly hit: SearchHit;
  readonly row: number;
  readonly isCurrent: boolean;
}) {
  const { kind, title, titleMarks, date, place, source, snippets, read, annotation } = hit;
  return (
    <div
      role="option"
      id={`hit-${String(row)}`}
      aria-selected={isCurrent}
      className={isCurrent ? 'hit on' : 'hit'}
      onClick={(event) => {
        moveCurrent(() => row);
        openHit(hit, event.ctrlKey || event.metaKey ? 'newTab' : event.altKey ? 'beside' : 'tab');
      }}
    >
      {!read && <span className="dot" title="Unread" />}
      <div className="hit-head">
        <span className="hit-title">
          <MarkedText text={title} marks={titleMarks} />
        </span>
        <span className="hit-date num">{date === null ? '' : formatShortDate(date, true)}</span>
      </div>
      <div className="hit-source">
        {kind !== 'article' && (
          <>
            <Icon name={kind === 'note' ? 'note' : 'edit'} size={13} />{' '}
            {kind === 'note' ? 'Note' : 'Annotation'}{' '}
          </>
        )}
        {[place, source].filter((part) => part !== null).join('  ')}
      </div>
      {snippets.map(({ paragraph, text, marks }, at) => (
        <div key={at} className={annotation === null ? 'snippet' : `snippet quoted ${annotation.colour}`}>
          <i className="num">{paragraph === 0 ? '' : `¶ ${String(paragraph)}`}</i>
          <span>
            {startsMidway(text) && '…\u00a0'}
            <Passage text={text} marks={marks} />
            {endsMidway(text) && '\u00a0…'}
          </span>
        </div>
      ))}
      {annotation !== null && annotation.comment !== '' && (
        <div className="snippet">
          <i aria-hidden />
          <span className="hit-comment">
            <Passage text={annotation.comment} marks={annotation.commentMarks} />
          </span>
        </div>
      )}
    </div>
  );
});

/** A snippet is cut at words: whether it begins or ends within a sentence shows in its letters. */
function startsMidway(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function endsMidway(text: string): boolean {
  return /[\p{L}\p{N},;]$/u.test(text);
}
