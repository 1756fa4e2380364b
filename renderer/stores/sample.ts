import { library } from '../api/library';
import { announce, inBackground } from './announcements';
import { overviewStore, refreshOverview } from './overview';
import { openNote } from './workspace';

/** Adds the sample stories and notes, and opens the note to begin with. */
export function addSample(): void {
  inBackground(
    library.addSample().then(async (start) => {
      openNote(start);
      await refreshOverview();
    }),
  );
}

export function removeSample(): void {
  inBackground(
    library.removeSample().then(async () => {
      announce('The sample is in the trash.');
      await refreshOverview();
    }),
  );
}

export function hasSample(): boolean {
  return overviewStore.get()?.hasSample ?? false;
}
