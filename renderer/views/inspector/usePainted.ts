import { startTransition, useEffect, useState } from 'react';
import type { Tab } from '../../../preload/contract/workspace';
import { textUnderWay } from '../../stores/articleTexts';

/** However busy the window is, it is not waited longer for a moment of rest. */
const mostMs = 300;
/** Who looks at a tab for less goes through several, and wants to know nothing more of it. */
const glanceMs = 150;

/**
 * The tab in front once what it shows is on the screen; the one before until then. What else there is to say of it is asked for
 * and drawn afterwards, so that neither the library nor the window is busy with that while someone waits for a text.
 */
export function usePainted(tab: Tab | null): Tab | null {
  const [painted, setPainted] = useState(tab);
  useEffect(() => {
    let isCurrent = true;
    const wait = async (): Promise<void> => {
      await rest();
      if (tab?.kind === 'article') {
        await textUnderWay(tab.article);
        await rest();
        await glance();
      }
      if (!isCurrent) return;
      startTransition(() => {
        setPainted(tab);
      });
    };
    void wait();
    return () => {
      isCurrent = false;
    };
  }, [tab]);
  return tab === null || tab.id === painted?.id ? tab : painted;
}

function glance(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, glanceMs);
  });
}

/** Answers when the window has drawn what there was to draw, and has nothing else to do. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(
      () => {
        resolve();
      },
      { timeout: mostMs },
    );
  });
}
