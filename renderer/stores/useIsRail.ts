import { useMedia } from '../components/useMedia';
import { useStore } from './createStore';
import { narrowWindow, regionsStore } from './regions';

/** Whether the library is a rail of icons: in a narrow window, and while the list is hidden. */
export function useIsRail(): boolean {
  const isNarrow = useMedia(narrowWindow);
  const { listOpen } = useStore(regionsStore);
  return isNarrow || !listOpen;
}
