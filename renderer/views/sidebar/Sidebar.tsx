import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { Icon, type IconName } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { usePart, useStore } from '../../stores/createStore';
import { trashIds } from '../../stores/currentArticles';
import { dragsArticles, droppedArticles } from '../../stores/draggedArticles';
import { listViewStore, showAnnotations, showNotes } from '../../stores/listView';
import { overviewStore } from '../../stores/overview';
import { settingsViewStore, showSettings } from '../../stores/settingsView';
import { clearSearch } from '../../stores/search';
import { useIsRail } from '../../stores/useIsRail';
import { Collections } from './Collections';
import { SavedSearches } from './SavedSearches';
import { showInList } from './showInList';
import { Tags } from './Tags';
import './sidebar.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children?: ReactNode;
}

/** The parts of the library. Under 1180 px it is a rail of icons. */
export function Sidebar({ width, children }: Props) {
  const view = useStore(listViewStore);
  const isInSettings = useStore(settingsViewStore) !== null;
  const isRail = useIsRail();
  const scopeItem = (
    icon: IconName,
    label: string,
    kind: 'all' | 'unread' | 'starred' | 'recent' | 'trash',
    count?: Count,
  ) => (
    <Item
      icon={icon}
      label={label}
      count={count}
      isOn={!isInSettings && view.kind === 'articles' && view.listing.scope.kind === kind}
      onArticles={drops[kind]}
      onPress={() => {
        showInList({ kind });
      }}
    />
  );
  return (
    <nav
      aria-label="Library"
      className={isRail ? 'region sidebar-region is-rail' : 'region sidebar-region'}
      data-region="sidebar"
      style={{ width }}
    >
      <div className="sidebar">
        <ul>
          {scopeItem('library', 'All articles', 'all', 'articles')}
          {scopeItem('unread', 'Unread', 'unread', 'unread')}
          {scopeItem('star', 'Starred', 'starred', 'starred')}
          {scopeItem('clock', 'Recently added', 'recent', 'recent')}
          <li className="gap" aria-hidden />
          <Item
            icon="note"
            label="Notes"
            count="notes"
            isOn={!isInSettings && view.kind === 'notes'}
            onPress={() => {
              clearSearch();
              showNotes();
            }}
          />
          <Item
            icon="marker"
            label="Annotations"
            count="annotations"
            isOn={!isInSettings && view.kind === 'annotations'}
            onPress={() => {
              clearSearch();
              showAnnotations();
            }}
          />
        </ul>
        <Collections />
        <SavedSearches />
        <Tags />
        <ul className="end">
          {scopeItem('trash', 'Trash', 'trash', 'trash')}
          <Item
            icon="settings"
            label="Settings"
            isOn={isInSettings}
            onPress={() => {
              showSettings();
            }}
          />
        </ul>
      </div>
      {!isRail && children}
    </nav>
  );
}

/** What articles dropped on a part of the library become there. */
const drops: Partial<Record<string, (ids: readonly string[]) => void>> = {
  starred: (ids) => {
    inBackground(articles.update({ ids: [...ids], patch: { starred: true } }));
  },
  trash: trashIds,
};

type Count = 'articles' | 'unread' | 'starred' | 'recent' | 'trash' | 'notes' | 'annotations';

interface ItemProps {
  readonly icon: IconName;
  readonly label: string;
  /** What of the library's overview is counted. */
  readonly count?: Count | undefined;
  readonly isOn: boolean;
  /** Takes articles that are dropped on the item. */
  readonly onArticles?: ((ids: readonly string[]) => void) | undefined;
  readonly onPress: () => void;
}

function Item({ icon, label, count, isOn, onArticles, onPress }: ItemProps) {
  const counted = usePart(overviewStore, (overview) => (count === undefined ? 0 : (overview?.[count] ?? 0)));
  const [isOver, setOver] = useState(false);
  const shown = counted === 0 ? '' : formatNumber(counted);
  return (
    <li>
      <button
        className={`side-item ${isOn ? 'on' : ''} ${isOver ? 'is-drop' : ''}`}
        aria-current={isOn ? 'true' : undefined}
        title={label}
        onClick={onPress}
        onDragOver={(event) => {
          if (onArticles === undefined || !dragsArticles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          setOver(false);
          if (dragsArticles(event)) onArticles?.(droppedArticles(event));
        }}
      >
        <Icon name={icon} />
        <span className="cut grow">{label}</span>
        {shown !== '' && <span className="num count">{shown}</span>}
      </button>
    </li>
  );
}
