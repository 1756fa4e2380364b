import { useSyncExternalStore } from 'react';

/** Whether a media query holds; the view is drawn anew when that changes. */
export function useMedia(query: string): boolean {
  const subscribe = (listener: () => void): (() => void) => {
    const media = window.matchMedia(query);
    media.addEventListener('change', listener);
    return () => {
      media.removeEventListener('change', listener);
    };
  };
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
