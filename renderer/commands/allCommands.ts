import { annotationCommands } from './annotationCommands';
import { addSampleCommand } from './addSample';
import type { Command } from './Command';
import { purgeArticles } from './purgeArticles';
import { removeSampleCommand } from './removeSample';
import { restoreArticles } from './restoreArticles';
import { showBackups } from './showBackups';
import { changeEncoding } from './changeEncoding';
import { checkLibrary } from './checkLibrary';
import { editArticles } from './editArticles';
import { closeTabCommand } from './closeTab';
import { copyLink } from './copyLink';
import { findInText } from './findInText';
import { focusSearch } from './focusSearch';
import { goBack } from './goBack';
import { goForward } from './goForward';
import { importFilesCommand } from './importFiles';
import { importFolder } from './importFolder';
import { stopWatchingFolder } from './stopWatchingFolder';
import { watchFolder } from './watchFolder';
import { queueCommands } from './queueCommands';
import { moveTabCommand } from './moveTab';
import { newNote } from './newNote';
import { newSearchTab } from './newSearchTab';
import { noteCommands } from './noteCommands';
import { noteTextCommands } from './noteText';
import { nextMatch } from './nextMatch';
import { nextPane } from './nextPane';
import { nextRegion } from './nextRegion';
import { nextTab } from './nextTab';
import { openLibrary } from './openLibrary';
import { openPalette } from './openPalette';
import { openSettings } from './openSettings';
import { openShortcuts } from './openShortcuts';
import { pasteText } from './pasteText';
import { previousMatch } from './previousMatch';
import { previousPane } from './previousPane';
import { previousRegion } from './previousRegion';
import { previousTab } from './previousTab';
import { saveSearchCommand } from './saveSearch';
import { reopenTab } from './reopenTab';
import { showLastImport } from './showLastImport';
import { showLibraryFolder } from './showLibraryFolder';
import { sourceCommands } from './sourceCommands';
import { splitDown } from './splitDown';
import { splitRight } from './splitRight';
import { starArticle } from './starArticle';
import { toggleInspectorCommand } from './toggleInspector';
import { toggleListCommand } from './toggleList';
import { toggleNumbers } from './toggleNumbers';
import { redo } from './redo';
import { undo } from './undo';
import { toggleReading } from './toggleReading';
import { trashArticles } from './trashArticles';
import { exportLibraryCommand, importLibraryCommand, importNotesCommand } from './wholeLibrary';

import { closeAllTabs } from './closeAllTabs';
import { closeOtherTabs } from './closeOtherTabs';
import { copySelection } from './copySelection';
import { moveTabDown } from './moveTabDown';
import { moveTabLeft } from './moveTabLeft';
import { moveTabRight } from './moveTabRight';
import { moveTabUp } from './moveTabUp';
import { openArticleCommand } from './openArticle';
import { openArticleBeside } from './openArticleBeside';
import { openArticleInTab } from './openArticleInTab';
import { openNoteBeside } from './openNoteBeside';
import { printArticleCommand } from './printArticle';
import { openTimeline } from './openTimeline';
import { pinTab } from './pinTab';
import { searchSelection } from './searchSelection';
import { shiftTabLeft } from './shiftTabLeft';
import { shiftTabRight } from './shiftTabRight';

/** Every command of the app, in the order menus and sheets show them. */
export const commands: readonly Command[] = [
  undo,
  redo,
  addSampleCommand,
  removeSampleCommand,
  checkLibrary,
  showBackups,
  importFilesCommand,
  importFolder,
  watchFolder,
  stopWatchingFolder,
  importNotesCommand,
  importLibraryCommand,
  exportLibraryCommand,
  openLibrary,
  pasteText,
  showLastImport,
  showLibraryFolder,
  findInText,
  focusSearch,
  newSearchTab,
  searchSelection,
  copySelection,
  nextMatch,
  previousMatch,
  openArticleCommand,
  openArticleInTab,
  openArticleBeside,
  saveSearchCommand,
  ...queueCommands,
  starArticle,
  printArticleCommand,
  openTimeline,
  toggleNumbers,
  editArticles,
  changeEncoding,
  trashArticles,
  restoreArticles,
  purgeArticles,
  ...annotationCommands,
  newNote,
  openNoteBeside,
  toggleReading,
  ...noteCommands,
  ...noteTextCommands,
  copyLink,
  ...sourceCommands,
  closeTabCommand,
  closeOtherTabs,
  closeAllTabs,
  pinTab,
  goBack,
  goForward,
  moveTabCommand,
  moveTabLeft,
  moveTabRight,
  moveTabUp,
  moveTabDown,
  shiftTabLeft,
  shiftTabRight,
  nextPane,
  nextTab,
  previousPane,
  previousTab,
  reopenTab,
  splitDown,
  splitRight,
  nextRegion,
  openPalette,
  openSettings,
  openShortcuts,
  previousRegion,
  toggleListCommand,
  toggleInspectorCommand,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandNamed(id: string): Command | undefined {
  return byId.get(id);
}
