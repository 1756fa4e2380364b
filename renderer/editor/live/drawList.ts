import { Decoration, WidgetType, type EditorView } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { classMark, type Drawer } from './Drawing';

const deepest = 6;

/** A bullet, or nothing, in the room of an item's mark. */
class ItemMark extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly depth: number,
  ) {
    super();
  }

  override eq(other: ItemMark): boolean {
    return other.text === this.text && other.depth === this.depth;
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = `md-item-mark md-depth-${String(this.depth)}`;
    mark.textContent = this.text;
    return mark;
  }
}

/** An item hangs beside its mark, as deep as it is nested; a bullet is shown for `-`, `*` and `+`. */
export const drawList: Drawer = (node, drawing) => {
  const { state } = drawing;
  const mark = node.node.getChild('ListMark');
  if (mark === null) return;
  const line = state.doc.lineAt(mark.from);
  const depth = Math.min(deepest, depthOf(node.node));
  drawing.line(mark.from, `md-item md-depth-${String(depth)}`);
  const isQuoted = state.sliceDoc(line.from, mark.from).trim() !== '';
  const from = isQuoted ? mark.from : line.from;
  const to = Math.min(line.to, mark.to + 1);
  const isBulleted = node.node.parent?.name === 'BulletList';
  if (!isBulleted || drawing.isTouched(line.from, line.to)) {
    if (from < to) drawing.add(from, to, classMark(`md-item-mark md-depth-${String(depth)}`));
    return;
  }
  const isTask = node.node.getChild('Task') !== null;
  const widget = new ItemMark(isTask ? '' : '•', isTask ? depth - 1 : depth);
  drawing.replace(from, to, Decoration.replace({ widget }));
};

function depthOf(item: SyntaxNode): number {
  let depth = 0;
  for (let node: SyntaxNode | null = item; node !== null; node = node.parent)
    if (node.name === 'ListItem') depth++;
  return depth;
}

class TaskBox extends WidgetType {
  constructor(
    private readonly isDone: boolean,
    private readonly label: string,
  ) {
    super();
  }

  override eq(other: TaskBox): boolean {
    return other.isDone === this.isDone && other.label === this.label;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'md-task';
    box.checked = this.isDone;
    box.setAttribute('aria-label', this.label === '' ? 'Task' : this.label);
    box.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    box.addEventListener('click', () => {
      const at = view.posAtDOM(box);
      view.dispatch({ changes: { from: at + 1, to: at + 2, insert: this.isDone ? ' ' : 'x' } });
    });
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** `[ ]` and `[x]` become a box that can be ticked. */
export const drawTask: Drawer = ({ from, to }, { state, isTouched, replace, line }) => {
  const whole = state.doc.lineAt(from);
  const isDone = /x/i.test(state.sliceDoc(from, to));
  if (isDone) line(from, 'md-done');
  if (isTouched(whole.from, whole.to)) return;
  const label = state.sliceDoc(to, whole.to).trim();
  replace(from, to, Decoration.replace({ widget: new TaskBox(isDone, label) }));
};
