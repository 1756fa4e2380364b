import { useEffect, useState } from 'react';
import { keepSame } from '../../../preload/shared/keepSame';
import { onEvent } from '../../api/call';
import { inBackground } from '../announcements';
import { oncePaused } from '../typing';

/**
 * What a question about notes is answered with, asked again whenever notes have changed and nobody types; null until it is answered.
 * @param ask kept steady by its caller: another one is asked at once
 */
export function useNotesQuestion<T>(ask: () => Promise<T>): T | null {
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
    const stop = onEvent('notesChanged', askPaused);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [ask]);
  return answer;
}
