import { Decoration, WidgetType } from '@codemirror/view';
import type { NoteEditorHost, QuotedSource } from '../NoteEditorHost';

const sentences: Readonly<Record<QuotedSource['state'], string>> = {
  verbatim: '✓ verbatim',
  changed: 'differs from the source',
  gone: 'passage not found',
};

/** The source of a quotation: title, place and date, paragraph, and how its words compare. A press leads to the passage. */
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
    const { title, isBroken, facts, state } = this.source;
    const line = document.createElement('span');
    line.className = 'md-source';
    const name = part(isBroken ? 'md-source-title broken' : 'md-source-title', title);
    name.dataset['link'] = this.written;
    name.addEventListener('click', (event) => {
      this.host.onFollow(this.written, event.ctrlKey || event.metaKey);
    });
    line.append(name);
    if (facts !== '') line.append(part('md-source-facts', facts));
    line.append(part(`md-source-state ${state}`, sentences[state]));
    return line;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

export function sourceLine(source: QuotedSource, written: string, host: NoteEditorHost): Decoration {
  return Decoration.replace({ widget: new SourceLine(source, written, host) });
}
