import { useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called once: with the name written, or null where it stays as it was. */
  readonly onDone: (name: string | null) => void;
}

/** A field that stands in place of a name while it is written: Enter or leaving it keeps what was typed, Escape does not. */
export function NameField({ label, value, onDone }: Props) {
  const [typed, setTyped] = useState(value);
  const isDone = useRef(false);
  const end = (name: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(name);
  };
  const keep = (): void => {
    const name = typed.trim();
    end(name === '' || name === value ? null : name);
  };
  return (
    <input
      className="name-field"
      aria-label={label}
      autoFocus
      spellCheck={false}
      value={typed}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onClick={(event) => {
        event.stopPropagation();
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') end(null);
      }}
    />
  );
}
