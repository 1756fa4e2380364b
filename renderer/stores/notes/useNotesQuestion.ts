import { useEffect, useState } from 'react';
import { onEvent } from '../../api/call';
import { inBackground } from '../announcements';

/**
 * What a question about notes is answered with, asked again whenever notes change; null until it is answered.
 * @param ask kept steady by its caller: another one is asked at once
 */
export function useNotesQuestion<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const askNow = (): void => {
      inBackground(
        ask().then((found) => {
          if (isCurrent) setAnswer(() => found);
        }),
      );
    };
    askNow();
    const stop = onEvent('notesChanged', askNow);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [ask]);
  return answer;
}
