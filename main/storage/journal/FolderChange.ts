/**
 * A change of the library's files. Paths are relative to the library, with `/`.
 * - `make`: a folder appears with its files, whole or not at all;
 * - `write`: a file is replaced, or made in a folder that is there;
 * - `move`: a folder stands elsewhere, with all that is in it;
 * - `remove`: a folder is gone, with all that was in it.
 */
export type FolderChange =
  | {
      readonly kind: 'make';
      readonly folder: string;
      readonly files: Readonly<Record<string, string | Uint8Array>>;
    }
  | { readonly kind: 'write'; readonly file: string; readonly content: string | Uint8Array }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly folder: string };

/** A change as the journal holds it; `touch` stands for one whose content was too large to be written twice. */
export type RecordedChange = FolderChange | { readonly kind: 'touch'; readonly folder: string };

/** How many bytes of content a change brings, near enough. */
export function weightOf(change: FolderChange): number {
  switch (change.kind) {
    case 'make':
      return Object.values(change.files).reduce((sum, content) => sum + content.length, 0);
    case 'write':
      return change.content.length;
    case 'move':
    case 'remove':
      return 0;
  }
}
