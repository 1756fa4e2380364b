import { useSyncExternalStore } from 'react';
import { useStore } from './createStore';
import { narrowInspectorStore, regionsStore } from './regions';

const narrow = window.matchMedia('(max-width: 1179px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => {
    narrow.removeEventListener('change', listener);
  };
}

/** Whether the inspector is shown: as it was left in a wide window, only when asked for in a narrow one. */
export function useInspectorOpen(): boolean {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  const { inspectorOpen } = useStore(regionsStore);
  const isAskedFor = useStore(narrowInspectorStore);
  return isNarrow ? isAskedFor : inspectorOpen;
}
