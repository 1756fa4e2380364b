import type { ReactNode } from 'react';
import { Icon } from '../../components/Icon';
import { usePart } from '../../stores/createStore';
import { foldedSectionsStore, setSectionFolded } from '../../stores/inspector';

interface Props {
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

/** A part of the inspector that can be folded away, for everything that has such a part. */
export function Section({ title, count, children }: Props) {
  const isOpen = !usePart(foldedSectionsStore, (folded) => folded.has(title));
  return (
    <section aria-label={title} className="inspector-section">
      <h2>
        <button
          aria-expanded={isOpen}
          onClick={() => {
            setSectionFolded(title, isOpen);
          }}
        >
          {title}
          {count !== undefined && <span className="num"> {count}</span>}
          <Icon name={isOpen ? 'down' : 'right'} size={14} />
        </button>
      </h2>
      {isOpen && children}
    </section>
  );
}
