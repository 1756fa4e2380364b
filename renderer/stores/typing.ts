import { useEffect, useState } from 'react';

/** Longer than the time between two keys of a word. */
const pauseMs = 250;

let lastPress = -Infinity;

/** Hears that someone writes. */
export function noteTyping(): void {
  lastPress = performance.now();
}

/**
 * Does what need not be done between two key presses: at once where nobody types, else when typing pauses.
 * @returns what calls it off
 */
export function whenTypingPauses(task: () => void): () => void {
  let timer: number | null = null;
  const look = (): void => {
    const left = lastPress + pauseMs - performance.now();
    if (left > 0) timer = window.setTimeout(look, left);
    else task();
  };
  look();
  return () => {
    if (timer !== null) window.clearTimeout(timer);
  };
}

/** A task as a function that may be called often: what is called for while someone types is done once, when typing pauses. */
export function oncePaused(task: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    whenTypingPauses(() => {
      isWaiting = false;
      task();
    });
  };
}

/** A value as it was when typing last paused; as it is where nobody types. */
export function useOncePaused<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(
    () =>
      whenTypingPauses(() => {
        setShown(() => value);
      }),
    [value],
  );
  return shown;
}
