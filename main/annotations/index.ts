/**
 * Marked passages. Each article's stand in its `annotations.json` as W3C Web Annotations (`annotationFile`); all of them are in
 * memory (`AnnotationStore`, helped by `AnnotationCache`) and listed over the whole library (`AnnotationLists`). Every change a
 * person makes is a value in `changes/`. An annotation keeps offsets, its exact words and the words around them; when the
 * text it was made for changes, `anchoring/` finds it again or says that it cannot: it never moves it on a guess.
 */
export { AnnotationLists, type CitingNotes } from './AnnotationLists';
export { AnnotationStore, type AnnotationChange } from './AnnotationStore';
export { annotationsMarkdown } from './annotationsMarkdown';
export type { AnnotatedArticles } from './AnnotationFiles';
export { attachAnnotation } from './changes/attachAnnotation';
export { createAnnotation } from './changes/createAnnotation';
export { deleteAnnotations } from './changes/deleteAnnotations';
export { updateAnnotations } from './changes/updateAnnotations';
