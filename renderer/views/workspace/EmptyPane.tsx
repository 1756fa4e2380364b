import { KeyCaps } from '../../components/KeyCaps';
import { shownKeys } from '../../commands/Command';

/** What a pane without tabs is for. */
export function EmptyPane() {
  return (
    <div className="empty-pane">
      <p>Open an article or a note here.</p>
      <ul>
        <li>
          <KeyCaps keys="Enter" /> opens the row you are on, <KeyCaps keys="o" /> opens it beside
        </li>
        <li>
          <KeyCaps keys="/" /> searches the library
        </li>
        <li>
          <KeyCaps keys={shownKeys('$mod+KeyN')} /> begins a note
        </li>
      </ul>
    </div>
  );
}
