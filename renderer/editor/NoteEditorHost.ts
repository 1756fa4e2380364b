import type { LinkCompletion } from '../../preload/contract/notes';
import type { QuotedSource } from '../reader/drawSource';

/** What the editor asks of the world round it. Links are given as they stand between their brackets. */
export interface NoteEditorHost {
  /** Called after every change made here; `read` gives the whole text when it is wanted, also once the editor is gone. */
  readonly onChange: (read: () => string) => void;
  readonly onBlur: () => void;
  /** What `[[` can be completed with. */
  readonly complete: (typed: string) => Promise<readonly LinkCompletion[]>;
  /** Which of the links lead nowhere, each with what is not there of what it names. */
  readonly findBroken: (links: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly onFollow: (written: string, beside: boolean) => void;
  /** Shows in an element what a link leads to; false where there is nothing to show. */
  readonly showPreview: (written: string, into: HTMLElement) => Promise<boolean>;
  /** Shows in an element what an embed holds, and keeps it true until the returned function is called. */
  readonly showEmbed: (written: string, into: HTMLElement) => () => void;
  /** The source that a quotation names; null where the link leads nowhere. */
  readonly sourceOf: (written: string, quote: string) => Promise<QuotedSource | null>;
  /** A passage as a block quote with its link, for `[[` completed in full. */
  readonly quoteOf: (written: string) => Promise<string | null>;
  /** Keeps a picture with the notes; answers with its path as Markdown names it, or null where it could not be kept, which is said. */
  readonly attach: (picture: Blob) => Promise<string | null>;
  /** An address the page can show a kept picture by; null where there is none at that path. */
  readonly loadImage: (path: string) => Promise<string | null>;
}
