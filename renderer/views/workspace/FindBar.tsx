import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';

interface Props {
  readonly typed: string;
  readonly count: number;
  /** More may still be found. */
  readonly isCounting: boolean;
  /** From 1; 0 where nothing is found. */
  readonly current: number;
  readonly onType: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Find in the text shown, with how often it stands there. */
export function FindBar({ typed, count, isCounting, current, onType, onStep, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.select();
  }, []);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-bar" role="group" aria-label="Find in this text">
      <Icon name="search" />
      <input
        ref={input}
        className="field"
        type="search"
        aria-label="Find in this text"
        autoFocus
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
      <span className="num" aria-live="polite">
        {typed.trim() === '' ? '' : countSentence(count, current, isCounting)}
      </span>
      <IconButton
        icon="up"
        label="Previous"
        keys="Shift+Enter"
        onPress={() => {
          onStep(-1);
        }}
      />
      <IconButton
        icon="down"
        label="Next"
        keys="Enter"
        onPress={() => {
          onStep(1);
        }}
      />
      <IconButton icon="close" label="Close find" keys="Esc" onPress={onClose} />
    </div>
  );
}

function countSentence(count: number, current: number, isCounting: boolean): string {
  if (count === 0) return isCounting ? 'Looking' : 'Not found';
  return `${String(current)} of ${String(count)}${isCounting ? ' so far' : ''}`;
}
