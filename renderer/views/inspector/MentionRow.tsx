import type { MouseEvent } from 'react';
import type { TextRange } from '../../../preload/contract/search';
import { Icon, type IconName } from '../../components/Icon';
import { Passage } from '../../components/Passage';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly paragraph?: number;
  readonly text: string;
  readonly marks: readonly TextRange[];
  /** What a screen reader calls the button that links. */
  readonly linkLabel: string;
  readonly onOpen: (event: MouseEvent) => void;
  readonly onLink: () => void;
}

/** A passage in which something is named without a link, and the button that makes one. */
export function MentionRow({ icon, title, paragraph, text, marks, linkLabel, onOpen, onLink }: Props) {
  return (
    <li className="backlink">
      <button onClick={onOpen}>
        <Icon name={icon} size={14} />
        <span className="cut">{title}</span>
        {paragraph !== undefined && <span className="num">¶ {paragraph}</span>}
      </button>
      <p>
        <Passage text={text} marks={marks} />
      </p>
      <span className="backlink-act">
        <button className="btn small" aria-label={linkLabel} onClick={onLink}>
          <Icon name="link" size={14} />
          Link it
        </button>
      </span>
    </li>
  );
}
