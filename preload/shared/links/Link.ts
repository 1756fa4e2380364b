/**
 * Where a link of a note leads, as written:
 *
 * | written | target |
 * | --- | --- |
 * | `[[Note title]]`, `[[Note title#Heading]]` | a note, or a heading in it |
 * | `[[@key]]` | an article, by its citation key |
 * | `[[@key#p3]]` | its third paragraph |
 * | `[[@key#a-8f3a]]` | an annotation of it |
 */
export type LinkAddress =
  | { readonly kind: 'note'; readonly title: string; readonly heading: string | null }
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly paragraph: number | null;
      readonly annotation: string | null;
    };

/** A link in a note's Markdown. `label` is what is shown in place of the address; `isEmbed` for `![[…]]`; offsets are UTF-16. */
export interface Link {
  readonly address: LinkAddress;
  readonly label: string | null;
  readonly isEmbed: boolean;
  readonly start: number;
  readonly end: number;
}
