import type { TabOf } from '../../../preload/contract/workspace';
import { IconButton } from '../../components/IconButton';
import { useStore } from '../../stores/createStore';
import { openDialog } from '../../stores/dialogs';
import { showGraph } from '../../stores/notes/showGraph';
import { readingTabsStore, toggleReadingView } from '../../stores/noteViews';
import { bringToFront } from '../../stores/workspace';

/** What can be done with the note in front of a pane. */
export function NoteTools({ tab }: { readonly tab: TabOf<'note'> }) {
  const isReading = useStore(readingTabsStore).has(tab.id);
  return (
    <>
      <IconButton
        icon={isReading ? 'edit' : 'read'}
        label={isReading ? 'Write' : 'Read'}
        keys="Ctrl+E"
        onPress={() => {
          toggleReadingView(tab.id);
        }}
      />
      <IconButton
        icon="clock"
        label="Earlier versions"
        onPress={() => {
          openDialog({ kind: 'noteHistory', note: tab.note });
        }}
      />
      <IconButton
        icon="graph"
        label="Show what is linked round this"
        keys="Ctrl+Shift+G"
        onPress={() => {
          bringToFront(tab.id);
          showGraph();
        }}
      />
    </>
  );
}
