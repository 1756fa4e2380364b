import type { LinkCompletion } from '../../preload/contract/notes';

/** What the editor asks of the world round it. */
export interface NoteEditorHost {
  /** Called with the whole text after every change made here. */
  readonly onChange: (markdown: string) => void;
  readonly onBlur: () => void;
  /** What `[[` can be completed with. */
  readonly complete: (typed: string) => Promise<readonly LinkCompletion[]>;
  /** Which of the links (what stands between their brackets) lead somewhere. */
  readonly findBroken: (links: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly onFollow: (written: string, beside: boolean) => void;
}
