import type { Article } from '../../../preload/contract/article';
import type { StyledText } from '../../citations';

/** A picture of a note, as its file holds it. `type` is a media type. */
export interface Picture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A source of a document. `number` counts from 1 in the order of first citation. */
export interface CitedSource {
  readonly number: number;
  readonly article: Article;
  readonly reference: StyledText;
}

/** A source cited at one place, of one paragraph if one is named. `note` is the citation as a note has it. */
export interface Citation {
  readonly source: CitedSource;
  readonly paragraph: number | null;
  readonly note: StyledText;
}

/** Words in a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly alt: string; readonly picture: Picture | null }
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'footnote'; readonly name: string }
  | { readonly kind: 'citation'; readonly citation: Citation; readonly label: string | null };

export interface ListItem {
  /** Of a task: whether it is done; null of any other item. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export type Alignment = 'left' | 'center' | 'right' | null;

/** A part of a document that stands by itself. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  /** `language` is empty where none is named. */
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'math'; readonly tex: string }
  | {
      readonly kind: 'table';
      readonly align: readonly Alignment[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'rule' };

/** A note as it leaves the library: its embeds are in it, its links are citations of numbered sources. */
export interface NoteDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footnotes: ReadonlyMap<string, readonly Block[]>;
  readonly sources: readonly CitedSource[];
  /** The heading of the list of sources, as the style has it. */
  readonly listTitle: string;
  readonly withAppendix: boolean;
}
