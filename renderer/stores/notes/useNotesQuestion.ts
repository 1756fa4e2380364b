import { useEffect, useState } from 'react';
import { keepSame } from '../../../preload/shared/keepSame';
import { onEvent } from '../../api/call';
import { inBackground } from '../announcements';
import { oncePaused } from '../typing';

function onNotesChanged(listener: () => void): () => void {
  return onEvent('notesChanged', listener);
}

/**
 * What a question about notes is answered with, asked again whenever notes have changed and nobody types; null until it is answered.
 * @param ask kept steady by its caller: another one is asked at once
 * @param onChanged hears of what may change the answer, and gives what stops that; kept steady, too
 */
export function useNotesQuestion<T>(
  ask: () => Promise<T>,
  onChanged: (listener: () => void) => () => void = onNotesChanged,
): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const askNow = (): void => {
      inBackground(
        ask().then((found) => {
          if (isCurrent) setAnswer((known) => keepSame(known, found));
        }),
      );
    };
    askNow();
    const askPaused = oncePaused(() => {
      if (isCurrent) askNow();
    });
    const stop = onChanged(askPaused);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [ask, onChanged]);
  return answer;
}
