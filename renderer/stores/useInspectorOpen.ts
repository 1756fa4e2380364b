import { useMedia } from '../components/useMedia';
import { useStore } from './createStore';
import { narrowInspectorStore, narrowWindow, regionsStore } from './regions';

/** Whether the inspector is shown: as it was left in a wide window, only when asked for in a narrow one. */
export function useInspectorOpen(): boolean {
  const isNarrow = useMedia(narrowWindow);
  const { inspectorOpen } = useStore(regionsStore);
  const isAskedFor = useStore(narrowInspectorStore);
  return isNarrow ? isAskedFor : inspectorOpen;
}
