import type { CommandTarget } from '../stores/commandTarget';

/** What the menu of each thing offers: ids of commands, in groups. Those that do not apply to it are shown disabled. */
export const contextMenus: Readonly<Record<CommandTarget['kind'], readonly (readonly string[])[]>> = {
  tab: [
    ['tab.close', 'tab.closeOthers', 'tab.closeAll', 'tab.reopen'],
    ['tab.pin', 'pane.splitRight', 'pane.splitDown', 'tab.move'],
    ['tab.moveLeft', 'tab.moveRight', 'tab.moveUp', 'tab.moveDown'],
    ['article.read', 'article.star'],
  ],
  list: [
    ['article.open', 'article.openInTab', 'article.openBeside'],
    ['article.read', 'article.star'],
    ['timeline.open', 'article.edit'],
    ['article.trash', 'article.restore', 'article.purge'],
  ],
  article: [
    ['article.open', 'article.openInTab', 'article.openBeside'],
    ['article.read', 'article.star'],
    ['article.trash'],
  ],
  note: [['note.openBeside', 'note.new', 'note.checkQuotations']],
  scope: [['timeline.open'], ['import.files', 'import.folder', 'import.paste']],
  selection: [['selection.copy', 'selection.search', 'find.open']],
};
