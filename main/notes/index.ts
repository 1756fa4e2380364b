/**
 * Notes: Markdown files under `notes/` that any program can edit (`NoteStore`), and where they link (`LinkGraph`, kept live).
 * The link grammar itself is in `preload/shared/links`, because editor and reading view read it too.
 */
export { completeLink } from './completeLink';
export { LinkGraph } from './LinkGraph';
export { NoteStore, type NoteChange } from './NoteStore';
