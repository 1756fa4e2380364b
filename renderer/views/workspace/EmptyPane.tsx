import { KeyCaps } from '../../components/KeyCaps';
import { useShownKeys } from '../../commands/keymap';
import { focusSearch } from '../../commands/focusSearch';
import { newNote } from '../../commands/newNote';

/** What a pane without tabs is for. */
export function EmptyPane() {
  const [search, note] = [useShownKeys(focusSearch), useShownKeys(newNote)];
  return (
    <div className="empty-pane">
      <p>Open an article or a note here.</p>
      <ul>
        <li>
          <KeyCaps keys="Enter" /> opens the row you are on, <KeyCaps keys="o" /> opens it beside
        </li>
        {search !== undefined && (
          <li>
            <KeyCaps keys={search} /> searches the library
          </li>
        )}
        {note !== undefined && (
          <li>
            <KeyCaps keys={note} /> begins a note
          </li>
        )}
      </ul>
    </div>
  );
}
