import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../../preload/contract/notes';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { formatTime } from '../../components/formatDate';
import { noteCommands } from '../../commands/noteCommands';
import { shownKeys } from '../../commands/Command';
import { MenuButton } from '../../components/MenuButton';
import { trashNote } from '../../stores/notes/noteQuestions';
import { IconButton } from '../../components/IconButton';
import { createNote } from '../../stores/createNote';
import { useStore } from '../../stores/createStore';
import { notesListStore } from '../../stores/notesList';
import { frontTab, openNote, workspaceStore, type Where } from '../../stores/workspace';
import { LoadingRows } from './LoadingRows';
import { useVirtualGrid } from './useVirtualGrid';

/** The notes, last edited first. */
export function NotesList() {
  const all = useStore(notesListStore);
  const [folder, setFolder] = useState<string | null>(null);
  const folders = useMemo(() => foldersOf(all ?? []), [all]);
  const notes = useMemo(
    () => (folder === null || all === null ? all : all.filter((note) => isWithin(note.folder, folder))),
    [all, folder],
  );
  useStore(workspaceStore);
  const grid = useVirtualGrid({ count: notes?.length ?? 0, rowHeight: 50, listKey: 'notes' });
  const open = (row: number, where: Where): void => {
    const note = notes?.[row];
    if (note !== undefined) openNote(note.id, { where });
  };
  const trash = (row: number): void => {
    const note = notes?.[row];
    if (note !== undefined) trashNote(note.id);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open(grid.current, event.ctrlKey || event.metaKey ? 'newTab' : 'tab');
    else if (event.key === 'o') open(grid.current, 'beside');
    else if (event.key === 'Delete') trash(grid.current);
    else grid.onKeyDown(event);
  };
  const shown = frontTab();
  return (
    <>
      <div className="list-head">
        <h2>Notes</h2>
        <span className="num muted grow">{notes === null ? '' : formatNumber(notes.length)}</span>
        {folders.length > 0 && (
          <MenuButton
            label="Folder"
            icon="folder"
            text={folder ?? 'All'}
            chosen={folder === null ? 'all' : `in ${folder}`}
            choices={[
              { id: 'all', label: 'All folders' },
              ...folders.map((name) => ({ id: `in ${name}`, label: name })),
            ]}
            onChoose={(id) => {
              setFolder(id === 'all' ? null : id.slice(3));
            }}
          />
        )}
        <MenuButton
          label="More of notes"
          icon="down"
          choices={noteCommands
            .filter(({ id }) => offered.includes(id))
            .map(({ id, label, keys }) => ({
              id,
              label,
              ...(keys === undefined ? {} : { keys: shownKeys(keys) }),
            }))}
          onChoose={(chosen) => {
            noteCommands.find(({ id }) => id === chosen)?.run();
          }}
        />
        <IconButton icon="plus" label="New note" keys="Ctrl+N" onPress={createNote} />
      </div>
      {notes === null && <LoadingRows />}
      {notes?.length === 0 && (
        <div className="empty-list">
          <p>
            Notes stand here. Write [[ in one to link it to an article or another note; the passage you rest
            on stays one step away.
          </p>
          <button className="btn" onClick={createNote}>
            New note
          </button>
        </div>
      )}
      <div ref={grid.scroller} className="rows" hidden={notes === null || notes.length === 0}>
        <div
          role="grid"
          aria-label="Notes"
          aria-rowcount={notes?.length ?? 0}
          aria-activedescendant={`note-row-${String(grid.current)}`}
          tabIndex={0}
          className="grid"
          style={{ height: grid.rows.getTotalSize() }}
          onKeyDown={press}
        >
          {grid.rows.getVirtualItems().map(({ index, start }) => {
            const note = notes?.[index];
            if (note === undefined) return null;
            const isShown = shown?.kind === 'note' && shown.note === note.id;
            return (
              <NoteRow
                key={note.id}
                note={note}
                row={index}
                top={start}
                isCurrent={index === grid.current}
                isShown={isShown}
                onPress={(where) => {
                  grid.moveTo(index);
                  open(index, where);
                }}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

/** What the menu of the list offers, by the ids of commands. */
const offered = ['note.daily', 'note.template', 'note.problems', 'note.trashed'];

/** The folders notes stand in, and those above them. */
function foldersOf(notes: readonly Note[]): readonly string[] {
  const folders = new Set<string>();
  for (const { folder } of notes)
    for (let name = folder; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/'))))
      folders.add(name);
  return [...folders].sort((a, b) => a.localeCompare(b));
}

function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

interface RowProps {
  readonly note: Note;
  readonly row: number;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly isShown: boolean;
  readonly onPress: (where: Where) => void;
}

function NoteRow({ note, row, top, isCurrent, isShown, onPress }: RowProps) {
  return (
    <div
      role="row"
      id={`note-row-${String(row)}`}
      data-menu="note"
      data-id={note.id}
      aria-rowindex={row + 1}
      aria-selected={isCurrent}
      className={`row ${isCurrent ? 'current' : ''} ${isShown ? 'on' : ''}`}
      style={{ transform: `translateY(${String(top)}px)` }}
      onClick={(event) => {
        onPress(event.ctrlKey || event.metaKey ? 'newTab' : event.altKey ? 'beside' : 'tab');
      }}
    >
      <div className="line" role="presentation">
        <span role="gridcell" className="title cut">
          {note.title}
        </span>
        <span role="gridcell" className="date num">
          {formatTime(note.modified)}
        </span>
      </div>
      <div className="line" role="presentation">
        <span role="gridcell" className="summary cut">
          {note.folder !== '' && <span className="muted">{note.folder} · </span>}
          {note.excerpt === '' ? 'Empty' : note.excerpt}
        </span>
        <span role="gridcell" className="row-state">
          {note.tags.slice(0, 1).map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}
