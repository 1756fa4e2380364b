import { Decoration, WidgetType, type EditorView } from '@codemirror/view';
import type { NoteEditorHost } from '../NoteEditorHost';
import type { Drawer } from './Drawing';

class Picture extends WidgetType {
  constructor(
    private readonly path: string,
    private readonly alt: string,
    private readonly host: NoteEditorHost,
  ) {
    super();
  }

  override eq(other: Picture): boolean {
    return other.path === this.path && other.alt === this.alt;
  }

  override toDOM(view: EditorView): HTMLElement {
    const frame = document.createElement('span');
    frame.className = 'md-picture';
    void this.host.loadImage(this.path).then((address) => {
      if (address === null) {
        frame.classList.add('missing');
        frame.textContent = `Picture not found: ${this.path}`;
        return;
      }
      const image = document.createElement('img');
      image.alt = this.alt;
      image.addEventListener('load', () => {
        view.requestMeasure();
      });
      image.src = address;
      frame.append(image);
    });
    return frame;
  }
}

/** A picture of the library is shown where it stands; while its source is edited, below that. Others stay text: nothing is fetched. */
export const drawImage: Drawer = ({ from, to }, { state, host, isTouched, add, replace }) => {
  const match = /^!\[(?<alt>[^\]]*)\]\((?:<(?<angled>[^>]*)>|(?<plain>[^\s)]*))/.exec(
    state.sliceDoc(from, to),
  );
  const path = match?.groups?.['angled'] ?? match?.groups?.['plain'] ?? '';
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return;
  const widget = new Picture(path, match?.groups?.['alt'] ?? '', host);
  if (isTouched(from, to)) add(to, to, Decoration.widget({ widget, side: 1 }));
  else replace(from, to, Decoration.replace({ widget }));
};
