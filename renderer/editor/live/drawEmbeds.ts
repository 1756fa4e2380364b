import { Decoration, WidgetType } from '@codemirror/view';
import { linksIn, printLinkAddress } from '../../../preload/shared/links';
import type { NoteEditorHost } from '../NoteEditorHost';
import type { Drawing } from './Drawing';
import { isCode } from './isCode';

class Embed extends WidgetType {
  #stop: (() => void) | null = null;

  constructor(
    private readonly written: string,
    private readonly host: NoteEditorHost,
  ) {
    super();
  }

  override eq(other: Embed): boolean {
    return other.written === this.written;
  }

  override toDOM(): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'md-embed';
    this.#stop = this.host.showEmbed(this.written, frame);
    return frame;
  }

  override destroy(): void {
    this.#stop?.();
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** What `![[…]]` embeds is shown below its source, and follows it when it changes. */
export function drawEmbeds(from: number, to: number, { state, host, add }: Drawing): void {
  for (const { address, isEmbed, start, end } of linksIn(state.sliceDoc(from, to))) {
    if (!isEmbed || isCode(state, from + start)) continue;
    const widget = new Embed(printLinkAddress(address), host);
    add(from + end, from + end, Decoration.widget({ widget, side: 1 }));
  }
}
