import * as v from 'valibot';
import { AnnotationListing } from './annotations';
import { ArticleId } from './article';
import { CitationStyleId, ReferenceFormat } from './citations';
import { hiddenChange } from './method';

export const noteFormats = ['markdown', 'html', 'pdf', 'docx'] as const;
export const NoteFormat = v.picklist(noteFormats);
export type NoteFormat = v.InferOutput<typeof NoteFormat>;

/** A note to be exported. `withAppendix` adds a table of every source: title, place, date, file and hash. */
export const NoteExport = v.strictObject({
  note: v.string(),
  format: NoteFormat,
  style: CitationStyleId,
  withAppendix: v.boolean(),
});
export type NoteExport = v.InferOutput<typeof NoteExport>;

/** What can leave the library as a file. `article` null for the annotations of all articles; `annotationList` are those of a list, in its order. */
export const ExportRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('note'), ...NoteExport.entries }),
  v.strictObject({
    kind: v.literal('references'),
    ids: v.pipe(v.array(ArticleId), v.minLength(1)),
    format: ReferenceFormat,
  }),
  v.strictObject({ kind: v.literal('annotations'), article: v.nullable(ArticleId) }),
  v.strictObject({ kind: v.literal('annotationList'), listing: AnnotationListing }),
]);
export type ExportRequest = v.InferOutput<typeof ExportRequest>;

/**
 * What an export is made of. `name` is a file name that every file system can hold; `beside` are files that lie in a folder
 * beside it, by their path from it; `print` says that `content` is a page to be printed into the file.
 */
export interface ExportedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly beside: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly print: boolean;
}

export const exportingContract = {
  /** Makes the file of an export; the shell asks where it goes, and writes it. */
  file: hiddenChange<ExportedFile>()(v.strictObject({ request: ExportRequest })),
} as const;
