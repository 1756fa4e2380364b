/**
 * Marked passages. Each article's stand in its `annotations.json` as W3C Web Annotations (`annotationFile`); all of them are in
 * memory (`AnnotationStore`, helped by `AnnotationCache`) and listed over the whole library (`AnnotationLists`). Every change a
 * person makes is a value in `changes/`. An annotation keeps offsets, its exact words and the words around them; when the
 * text it was made for changes, `anchoring/` finds it again or says that it cannot: it never moves it on a guess.
 *
 * How it finds it. What counts of a text are its letters (`letters`), which wrapping, house style and encoding leave alone. They are cut
 * into chunks of some 25 where the letters themselves say so (`outline`); the fingerprints of all chunks are kept with the
 * annotations, so that the old text and the new can be aligned without the old text (`alignChunks`, `ChangedText`). A passage
 * stands where its chunks stand, or between their neighbours (`placeAtHome`); all its letters must be there, and what stood beside
 * an end that lies in changed text (`wordingAt` then draws its ends, marks and accents included). None is taken where the
 * passage stands in new text just as well with nothing known between the two places (`rivals`, `distinct`). Two copies side by side
 * and alike letter for letter are the one case where either will do.
 */
export { AnnotationLists, type CitingNotes } from './AnnotationLists';
export { AnnotationStore, type AnnotationChange } from './AnnotationStore';
export { annotationsMarkdown } from './annotationsMarkdown';
export type { AnnotatedArticles } from './AnnotationFiles';
export { attachAnnotation } from './changes/attachAnnotation';
export { createAnnotation } from './changes/createAnnotation';
export { deleteAnnotations } from './changes/deleteAnnotations';
export { takeInAnnotations } from './changes/takeInAnnotations';
export { updateAnnotations } from './changes/updateAnnotations';
export { withoutIds } from './changes/withoutIds';
