/**
 * Notes: Markdown files under `notes/` that any program can edit (`NoteStore`), their earlier states (`history/`), the trash, and
 * where they link (`LinkGraph`, kept live). A move of links over many files is on disk before it begins (`PendingMove`), so that
 * a crash leaves none behind. The link grammar itself is in `preload/shared/links`, because editor and reading view read it too.
 */
export { Attachments } from './Attachments';
export { moveNote } from './changes/moveNote';
export { renameHeading, renameNote } from './changes/moveLinks';
export { renameKey } from './changes/renameKey';
export { restoreVersion } from './changes/replaceText';
export { linkMentions } from './changes/linkMentions';
export { mendLinks } from './changes/mendLinks';
export { trashNote } from './changes/trashNote';
export { completeLink, type CompletionSources, type FoundPassage } from './completeLink';
export { LinkGraph } from './LinkGraph';
export { LinkedPassages } from './LinkedPassages';
export { linkedText } from './linkedText';
export { ledBy, type LinkMove } from './LinkMove';
export { newNoteId } from './NoteShelf';
export { NoteStore, type NoteChange } from './NoteStore';
export { NoteTemplates } from './templates/NoteTemplates';
export { joinNoteFile, splitNoteFile } from './frontMatter';
export { titleKey } from './KnownNote';
export { noteFileName } from './noteFileName';
export { noteFolder } from './notePath';
export { leadInFile, noteIdIn, withNoteId } from './wholeNoteFile';
