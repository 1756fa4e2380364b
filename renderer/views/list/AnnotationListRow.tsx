import type { MouseEvent } from 'react';
import type { AnnotationRow } from '../../../preload/contract/annotations';
import { ColourKey } from '../../components/ColourKey';
import { formatDate, formatTime } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { Passage } from '../../components/Passage';

interface Props {
  /** Null while it is on its way. */
  readonly row: AnnotationRow | null;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPress: (event: MouseEvent) => void;
}

/** An annotation in the list: its words, its comment and tags, how many notes cite it, when it was made. */
export function AnnotationListRow({ row, index, isCurrent, isSelected, onPress }: Props) {
  const annotation = row?.annotation;
  const isOrphaned = annotation?.state === 'orphaned';
  return (
    <div
      role="row"
      id={`annotation-row-${String(index)}`}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      className={`annotation-row ${isCurrent ? 'current' : ''} ${isSelected ? 'on' : ''} ${isOrphaned ? 'orphaned' : ''}`}
      onClick={onPress}
    >
      {row === null || annotation === undefined ? (
        <span role="gridcell" className="skeleton" />
      ) : (
        <>
          <span role="gridcell" className="mark">
            <ColourKey colour={annotation.colour} />
          </span>
          <span role="gridcell" className="passage">
            <q>
              <Passage text={annotation.quote} />
            </q>
            {isOrphaned && (
              <span className="orphan">
                <Icon name="unlink" size={13} /> Orphaned: the text here has changed since. Nothing was moved.
              </span>
            )}
          </span>
          <span role="gridcell" className="comment">
            <Passage text={annotation.comment} />
            {annotation.comment !== '' && annotation.tags.length > 0 && '  '}
            {annotation.tags.map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
          </span>
          <span role="gridcell" className="cites num">
            {row.citedIn > 0 && (
              <>
                <Icon name="note" size={13} /> {row.citedIn} {row.citedIn === 1 ? 'note' : 'notes'}
              </>
            )}
          </span>
          <span role="gridcell" className="made num">
            {formatTime(annotation.created)}
          </span>
        </>
      )}
    </div>
  );
}

/** The article that the rows below are of. */
export function AnnotationGroupHeading({
  row,
  count,
}: {
  readonly row: AnnotationRow | null;
  readonly count: number;
}) {
  const facts = [row?.place ?? null, row?.date == null ? null : formatDate(row.date), row?.source ?? null];
  return (
    <div className="annotation-group" role="presentation">
      <b className="cut">{row?.title}</b>
      <span className="cut">{facts.filter((fact) => fact !== null).join(', ')}</span>
      <span className="num">{count}</span>
    </div>
  );
}
