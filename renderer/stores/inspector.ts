import { createStoredSet } from './storedSet';

/** The sections of the inspector that are folded away, by title: they stay so from one article or note to the next. */
export const { store: foldedSectionsStore, put: setSectionFolded } = createStoredSet('folded-sections');
