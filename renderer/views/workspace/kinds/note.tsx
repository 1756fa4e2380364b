import { usePart } from '../../../stores/createStore';
import { notesListStore } from '../../../stores/notesList';
import { NoteInspector } from '../../inspector/NoteInspector';
import { NoteTab } from '../NoteTab';
import { NoteTools } from '../NoteTools';
import type { TabKind } from './TabKind';

export const noteKind: TabKind<'note'> = {
  icon: 'note',
  useTitle: ({ note }) =>
    usePart(notesListStore, (list) => list?.find(({ id }) => id === note)?.title) ?? 'Note',
  View: NoteTab,
  Tools: NoteTools,
  Inspector: ({ tab }) => <NoteInspector tab={tab.id} id={tab.note} />,
};
