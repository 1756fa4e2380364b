import { Decoration, WidgetType, type EditorView } from '@codemirror/view';
import { findMath } from '../../../preload/shared/markdown';
import { showMath } from '../../reader/showMath';
import { classMark, type Drawing } from './Drawing';
import { isCode } from './isCode';

class Formula extends WidgetType {
  constructor(
    private readonly tex: string,
    private readonly isBlock: boolean,
  ) {
    super();
  }

  override eq(other: Formula): boolean {
    return other.tex === this.tex && other.isBlock === this.isBlock;
  }

  override toDOM(view: EditorView): HTMLElement {
    const element = document.createElement('span');
    element.className = this.isBlock ? 'md-formula block' : 'md-formula';
    void showMath(element, this.tex, this.isBlock).then(() => {
      view.requestMeasure();
    });
    return element;
  }
}

/** Formulas stand in place of their source; while it is edited, and where it takes several lines, one in a block stands below. */
export function drawMath(from: number, to: number, { state, isTouched, add, replace }: Drawing): void {
  for (const { start, end, tex, isBlock } of findMath(state.sliceDoc(from, to))) {
    const [first, last] = [from + start, from + end];
    if (isCode(state, first)) continue;
    const widget = new Formula(tex, isBlock);
    const isOneLine = state.doc.lineAt(first).number === state.doc.lineAt(last).number;
    if (isOneLine && !isTouched(first, last)) replace(first, last, Decoration.replace({ widget }));
    else {
      add(first, last, classMark('md-tex'));
      if (isBlock) add(last, last, Decoration.widget({ widget, side: 1 }));
    }
  }
}
