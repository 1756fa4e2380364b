import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon';
import { formatNumber } from '../../components/formatDate';
import type { ArticleScope } from '../../../preload/contract/articles';
import { useStore } from '../../stores/createStore';
import { openDialog } from '../../stores/dialogs';
import { listViewStore, showNotes, showScope, type ListView } from '../../stores/listView';
import { overviewStore } from '../../stores/overview';
import { clearSearch } from '../../stores/search';
import './sidebar.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children?: ReactNode;
}

/** The parts of the library. Under 1180 px it is a rail of icons. */
export function Sidebar({ width, children }: Props) {
  const overview = useStore(overviewStore);
  const view = useStore(listViewStore);
  const scopeItem = (
    icon: IconName,
    label: string,
    kind: 'all' | 'unread' | 'starred' | 'recent' | 'trash',
    count?: number,
  ) => (
    <Item
      icon={icon}
      label={label}
      count={count}
      isOn={isScope(view, { kind })}
      onPress={() => {
        show({ kind });
      }}
    />
  );
  return (
    <nav aria-label="Library" className="region sidebar-region" data-region="sidebar" style={{ width }}>
      <div className="sidebar">
        <ul>
          {scopeItem('library', 'All articles', 'all', overview?.articles)}
          {scopeItem('unread', 'Unread', 'unread', overview?.unread)}
          {scopeItem('star', 'Starred', 'starred', overview?.starred)}
          {scopeItem('clock', 'Recently added', 'recent', overview?.recent)}
          <li className="gap" aria-hidden />
          <Item
            icon="note"
            label="Notes"
            count={overview?.notes}
            isOn={view.kind === 'notes'}
            onPress={() => {
              clearSearch();
              showNotes();
            }}
          />
        </ul>
        {overview !== null && overview.tags.length > 0 && (
          <section aria-label="Tags" className="tags-section">
            <h2>Tags</h2>
            <ul>
              {overview.tags.map(({ tag, count }) => (
                <Item
                  key={tag}
                  icon="tag"
                  label={tag}
                  count={count}
                  isOn={isScope(view, { kind: 'tag', tag })}
                  onPress={() => {
                    show({ kind: 'tag', tag });
                  }}
                />
              ))}
            </ul>
          </section>
        )}
        <ul className="end">
          {scopeItem('trash', 'Trash', 'trash', overview?.trash)}
          <Item
            icon="settings"
            label="Settings"
            isOn={false}
            onPress={() => {
              openDialog({ kind: 'settings' });
            }}
          />
        </ul>
      </div>
      {children}
    </nav>
  );
}

function show(scope: ArticleScope): void {
  clearSearch();
  showScope(scope);
}

function isScope(view: ListView, scope: ArticleScope): boolean {
  if (view.kind !== 'articles') return false;
  const shown = view.listing.scope;
  return (
    shown.kind === scope.kind && (shown.kind !== 'tag' || scope.kind !== 'tag' || shown.tag === scope.tag)
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Item({ icon, label, count, isOn, onPress }: ItemProps) {
  const shown = count === undefined || count === 0 ? '' : formatNumber(count);
  return (
    <li>
      <button
        className={isOn ? 'side-item on' : 'side-item'}
        aria-current={isOn ? 'true' : undefined}
        title={label}
        onClick={onPress}
      >
        <Icon name={icon} />
        <span className="cut grow">{label}</span>
        {shown !== '' && <span className="num count">{shown}</span>}
      </button>
    </li>
  );
}
