import { createStoredSet } from './storedSet';

/** The collections and tags that are folded away in the sidebar, by id. */
export const { store: foldedStore, put: setFolded } = createStoredSet('folded');
