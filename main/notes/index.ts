/**
 * Notes: Markdown files under `notes/` that any program can edit (`NoteStore`), and where they link (`LinkGraph`, kept live).
 * The link grammar itself is in `preload/shared/links`, because editor and reading view read it too.
 */
export { Attachments } from './Attachments';
export { completeLink, type CompletionSources, type FoundPassage } from './completeLink';
export { linkedText } from './linkedText';
export { LinkGraph } from './LinkGraph';
export { NoteStore, type NoteChange } from './NoteStore';
