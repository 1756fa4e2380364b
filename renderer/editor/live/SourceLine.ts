import { Decoration, WidgetType } from '@codemirror/view';
import { drawSource, type QuotedSource } from '../../reader/drawSource';
import type { NoteEditorHost } from '../NoteEditorHost';

/** The source of a quotation in place of its link. A press leads to the passage. */
class SourceLine extends WidgetType {
  constructor(
    private readonly source: QuotedSource,
    private readonly written: string,
    private readonly host: NoteEditorHost,
  ) {
    super();
  }

  override eq(other: SourceLine): boolean {
    return JSON.stringify(other.source) === JSON.stringify(this.source) && other.written === this.written;
  }

  override toDOM(): HTMLElement {
    const line = drawSource(this.source, this.written);
    line.querySelector('a')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.host.onFollow(this.written, event.ctrlKey || event.metaKey);
    });
    return line;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

export function sourceLine(source: QuotedSource, written: string, host: NoteEditorHost): Decoration {
  return Decoration.replace({ widget: new SourceLine(source, written, host) });
}
