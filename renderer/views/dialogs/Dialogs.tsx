import { useStore } from '../../stores/createStore';
import { closeDialog, dialogStore } from '../../stores/dialogs';
import { assertNever } from '../../../preload/shared/assertNever';
import { AskDialog } from './AskDialog';
import { BackupsDialog } from './BackupsDialog';
import { CheckDialog } from './CheckDialog';
import { EditArticlesDialog } from './EditArticlesDialog';
import { EncodingDialog } from './EncodingDialog';
import { ExportNoteDialog } from './ExportNoteDialog';
import { ImportReportDialog } from './ImportReportDialog';
import { LinkProblemsDialog } from './LinkProblemsDialog';
import { NoteHistoryDialog } from './NoteHistoryDialog';
import { NoteTrashDialog } from './NoteTrashDialog';
import { Palette } from './Palette';
import { PasteTextDialog } from './PasteTextDialog';
import { PurgeDialog } from './PurgeDialog';
import { QuotationsDialog } from './QuotationsDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { TagArticlesDialog } from './TagArticlesDialog';

/** The dialog that is open. */
export function Dialogs() {
  const dialog = useStore(dialogStore);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'importReport':
      return <ImportReportDialog id={dialog.id} onClose={closeDialog} />;
    case 'ask':
      return <AskDialog question={dialog.question} onClose={closeDialog} />;
    case 'noteHistory':
      return <NoteHistoryDialog note={dialog.note} onClose={closeDialog} />;
    case 'linkProblems':
      return <LinkProblemsDialog onClose={closeDialog} />;
    case 'noteTrash':
      return <NoteTrashDialog onClose={closeDialog} />;
    case 'palette':
      return <Palette onClose={closeDialog} />;
    case 'pasteText':
      return <PasteTextDialog onClose={closeDialog} />;
    case 'backups':
      return <BackupsDialog onClose={closeDialog} />;
    case 'check':
      return <CheckDialog onClose={closeDialog} />;
    case 'editArticles':
      return <EditArticlesDialog ids={dialog.ids} onClose={closeDialog} />;
    case 'encoding':
      return <EncodingDialog id={dialog.id} onClose={closeDialog} />;
    case 'purge':
      return <PurgeDialog ids={dialog.ids} onClose={closeDialog} />;
    case 'exportNote':
      return <ExportNoteDialog note={dialog.note} title={dialog.title} onClose={closeDialog} />;
    case 'quotations':
      return <QuotationsDialog note={dialog.note} onClose={closeDialog} />;
    case 'tagArticles':
      return <TagArticlesDialog ids={dialog.ids} onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    default:
      return assertNever(dialog);
  }
}
