import { useEffect } from 'react';
import { startContextMenus } from '../commands/startContextMenus';
import { startKeymap } from '../commands/startKeymap';
import { startNativeMenu } from '../commands/startNativeMenu';
import { startAnnotations } from '../stores/annotations';
import { startAnnotationsList } from '../stores/annotationsList';
import { startArticleDetails } from '../stores/articleDetails';
import { startArticleList } from '../stores/articleList';
import { announcementStore, inBackground } from '../stores/announcements';
import { startCollections } from '../stores/collections';
import { usePart, useStore } from '../stores/createStore';
import { startImports } from '../stores/imports';
import { startJobs } from '../stores/jobs';
import { startAskedLinks } from '../stores/links';
import { startNotesList } from '../stores/notesList';
import { overviewStore, startOverview } from '../stores/overview';
import { startSavedSearches } from '../stores/savedSearches';
import { startSearch } from '../stores/search';
import { startSelectedWords } from '../stores/selectedWords';
import { serviceStore, startService } from '../stores/service';
import { startOpenNotes } from '../stores/openNotes';
import { startSettings } from '../stores/settings';
import { settingsViewStore, startSettingsView } from '../stores/settingsView';
import { startUndo } from '../stores/undo';
import { startWatchedFolder } from '../stores/watchedFolder';
import { startSavedLayout } from '../stores/savedLayout';
import { ContextMenu } from '../views/contextMenu/ContextMenu';
import { Dialogs } from '../views/dialogs/Dialogs';
import { PrintedArticle } from '../views/print/PrintedArticle';
import { StatusLine } from '../views/statusLine/StatusLine';
import { TopBar } from '../views/topBar/TopBar';
import { Body } from './Body';
import { DropZone } from './DropZone';
import { ServiceFailure } from './ServiceFailure';
import { useTheme } from './useTheme';

let isStarted = false;

/** Starts what listens to the processes behind the page; once for its life. */
function startStores(): void {
  if (isStarted) return;
  isStarted = true;
  startOverview();
  startArticleList();
  startArticleDetails();
  startAnnotations();
  startAnnotationsList();
  startCollections();
  startNotesList();
  startOpenNotes();
  startJobs();
  startImports();
  startSearch();
  startSelectedWords();
  startSavedSearches();
  startUndo();
  startWatchedFolder();
  startSavedLayout();
  startSettingsView();
  startAskedLinks();
  startService();
  inBackground(startSettings());
}

/** The window: top bar, regions, status line, and what floats over them. */
export function App() {
  useTheme();
  useEffect(() => {
    startStores();
    const stops = [startKeymap(), startContextMenus(), startNativeMenu()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const service = useStore(serviceStore);
  const library = usePart(overviewStore, (overview) => overview?.name ?? null);
  const isInSettings = useStore(settingsViewStore) !== null;
  useEffect(() => {
    document.title = library === null ? 'Commonplace' : `${library} – Commonplace`;
  }, [library]);
  return (
    <DropZone>
      <a className="btn skip-link" href={isInSettings ? '#settings' : '#workspace'}>
        {isInSettings ? 'Go to the settings' : 'Go to the workspace'}
      </a>
      <TopBar />
      {service.kind === 'failed' ? <ServiceFailure error={service.error} /> : <Body />}
      <StatusLine />
      <Dialogs />
      <ContextMenu />
      <PrintedArticle />
      <Announcer />
    </DropZone>
  );
}

/** Says announcements to people who listen. */
function Announcer() {
  const announcement = useStore(announcementStore);
  return (
    <div className="visually-hidden" aria-live="polite" key="announcer">
      {announcement?.text}
    </div>
  );
}
