import type { ArticleListing } from '../../../preload/contract/articles';
import type { ListColumn } from '../../../preload/contract/settings';
import { shownKeys } from '../../commands/Command';
import { MenuButton, type MenuChoice } from '../../components/MenuButton';
import { collections } from '../../api/collections';
import { announce, inBackground } from '../../stores/announcements';
import { useStore } from '../../stores/createStore';
import { editCurrentArticles } from '../../stores/currentArticles';
import { selectedArticles } from '../../stores/selection';
import { settingsStore, updateSettings } from '../../stores/settings';
import { columnShapes, listColumns } from './columns';
import { chooseAll } from './useListSelection';

/** What can be done with the list: select, edit, take out of a collection, and how it is drawn. */
export function ListMenu({ listing }: { readonly listing: ArticleListing }) {
  const { listMode, listColumns: shown } = useStore(settingsStore);
  const { scope } = listing;
  const choices: readonly MenuChoice[] = [
    { id: 'all', label: 'Select all', keys: shownKeys('$mod+KeyA') },
    { id: 'edit', label: 'Edit the selected articles…', keys: shownKeys('$mod+Shift+KeyE') },
    ...(scope.kind === 'collection' ? [{ id: 'takeOut', label: 'Take out of this collection' }] : []),
    listMode === 'table' ? { id: 'rows', label: 'Show as rows' } : { id: 'table', label: 'Show as a table' },
    ...(listMode === 'table'
      ? listColumns.map((column) => ({
          id: `column ${column}`,
          label: columnShapes[column].label,
          isChecked: shown.includes(column),
        }))
      : []),
  ];
  const choose = (id: string): void => {
    if (id === 'all') inBackground(chooseAll(listing));
    else if (id === 'edit') editCurrentArticles();
    else if (id === 'takeOut' && scope.kind === 'collection') takeOut(scope.id);
    else if (id === 'rows' || id === 'table') updateSettings({ listMode: id });
    else updateSettings({ listColumns: toggled(shown, id.replace('column ', '') as ListColumn) });
  };
  return <MenuButton label="List" icon="more" choices={choices} onChoose={choose} />;
}

function takeOut(id: string): void {
  const articles = [...selectedArticles()];
  if (articles.length === 0) announce('Select articles first.');
  else inBackground(collections.takeOut({ id, articles }));
}

/** The columns with one more or one less, in the order they always stand in. */
function toggled(shown: readonly ListColumn[], column: ListColumn): ListColumn[] {
  return listColumns.filter((other) => (other === column) !== shown.includes(other));
}
