import { usePart, useStore } from '../stores/createStore';
import { jobsStore } from '../stores/jobs';
import { overviewStore } from '../stores/overview';
import { listViewStore } from '../stores/listView';
import { searchStore } from '../stores/search';
import { settingsViewStore } from '../stores/settingsView';
import { useInspectorOpen } from '../stores/useInspectorOpen';
import { regionsStore } from '../stores/regions';
import { workspaceStore } from '../stores/workspaceStore';
import { panesOf } from '../stores/layout/panes';
import { FirstSteps } from '../views/empty/FirstSteps';
import { Inspector } from '../views/inspector/Inspector';
import { List } from '../views/list/List';
import { Results } from '../views/results/Results';
import { SettingsView } from '../views/settings/SettingsView';
import { Sidebar } from '../views/sidebar/Sidebar';
import { Workspace } from '../views/workspace/Workspace';
import { RegionSplitter } from './RegionSplitter';
import './body.css';

/** The regions between top bar and status line. An empty library has only the sidebar and what to begin with. */
export function Body() {
  const { sidebarWidth, listWidth, inspectorWidth, listOpen } = useStore(regionsStore);
  const inspectorOpen = useInspectorOpen();
  const isSearching = usePart(searchStore, ({ result, query }) => query.trim() !== '' && result !== null);
  const settings = useStore(settingsViewStore);
  const isEmpty = useIsEmpty();
  if (isEmpty && settings === null) {
    return (
      <div className="body first-steps">
        <Sidebar width={sidebarWidth} />
        <FirstSteps />
      </div>
    );
  }
  const resizeList = (
    <RegionSplitter label="Width of the list" value={listWidth} least={240} most={1100} field="listWidth" />
  );
  return (
    // The list and the panes stay as they are behind the settings: what is typed and selected in them is kept.
    <div className={settings === null ? 'body' : 'body in-settings'}>
      <Sidebar width={sidebarWidth}>
        <RegionSplitter
          label="Width of the library"
          value={sidebarWidth}
          least={150}
          most={360}
          field="sidebarWidth"
        />
      </Sidebar>
      {isSearching ? (
        <Results width={listWidth}>{resizeList}</Results>
      ) : (
        listOpen && <List width={listWidth}>{resizeList}</List>
      )}
      <Workspace />
      {settings !== null && <SettingsView section={settings} />}
      {inspectorOpen && (
        <Inspector width={inspectorWidth}>
          <RegionSplitter
            label="Width of the inspector"
            value={inspectorWidth}
            least={200}
            most={480}
            field="inspectorWidth"
            isReversed
          />
        </Inspector>
      )}
    </div>
  );
}

/** True for a library with nothing in it and nothing on the way, looked at as it opens. */
function useIsEmpty(): boolean {
  const holdsNothing = usePart(
    overviewStore,
    (overview) => overview !== null && overview.articles + overview.notes === 0,
  );
  const hasJobs = usePart(jobsStore, (jobs) => jobs.length > 0);
  const isWhole = usePart(
    listViewStore,
    (view) => view.kind === 'articles' && view.listing.scope.kind === 'all',
  );
  const hasTabs = usePart(workspaceStore, ({ root }) => panesOf(root).some(({ tabs }) => tabs.length > 0));
  return holdsNothing && !hasJobs && isWhole && !hasTabs;
}
