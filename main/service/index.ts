/**
 * The library process: `LibraryService` composes the domains over one open library, `libraryProcess` is the entry that
 * answers for it, and `LibraryClient` is how the shell (or a test) talks to that process and keeps it alive.
 * `handlers/` holds one file a domain, a line a call. `LibraryService` is imported by its own path, so that the shell's
 * bundle does not carry the domains with it.
 */
export { answerCall } from './answerCall';
export { LibraryClient } from './LibraryClient';
export type { FromLibrary, LibraryProcess, LibraryServiceOptions, ToLibrary } from './messages';
