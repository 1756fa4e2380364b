import { useState, type ReactNode } from 'react';
import { Icon } from '../../components/Icon';

interface Props {
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

/** A part of the inspector that can be folded away. */
export function Section({ title, count, children }: Props) {
  const [isOpen, setOpen] = useState(true);
  return (
    <section aria-label={title} className="inspector-section">
      <h2>
        <button
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
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
