import { useEffect, useState } from 'react';
import { onEvent } from '../../api/call';
import { askingAgain } from '../askAgain';
import { oncePaused } from '../typing';

/** Hears, once for many changes, when links of notes may lead elsewhere than before: what they name was changed. The returned function stops that. */
export function onLinksMoved(listener: () => void): () => void {
  const soon = askingAgain(listener);
  const stops = (['notesChanged', 'articlesChanged', 'annotationsChanged'] as const).map((event) =>
    onEvent(event, soon),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** Goes up by one whenever links may lead elsewhere than before and nobody types. */
export function useLinksVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      onLinksMoved(
        oncePaused(() => {
          setVersion((known) => known + 1);
        }),
      ),
    [],
  );
  return version;
}
