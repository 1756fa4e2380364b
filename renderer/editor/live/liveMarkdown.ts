import { syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view';
import type { NoteEditorHost } from '../NoteEditorHost';
import { drawTable } from '../tables/drawTable';
import { Answers } from './Answers';
import { drawCode } from './drawCode';
import type { Drawer, Drawing } from './Drawing';
import { drawHeading } from './drawHeading';
import { drawImage } from './drawImage';
import { drawList, drawTask } from './drawList';
import { drawMath } from './drawMath';
import { drawFootnotes } from './drawFootnotes';
import { drawQuote } from './drawQuote';
import { drawRule } from './drawRule';
import { drawEmbeds } from './drawEmbeds';
import { redraw } from './redraw';

/** By the name of the syntax node: what draws it. */
const drawers: Readonly<Record<string, Drawer>> = {
  ATXHeading1: drawHeading,
  ATXHeading2: drawHeading,
  ATXHeading3: drawHeading,
  ATXHeading4: drawHeading,
  ATXHeading5: drawHeading,
  ATXHeading6: drawHeading,
  Blockquote: drawQuote,
  FencedCode: drawCode,
  HorizontalRule: drawRule,
  Image: drawImage,
  ListItem: drawList,
  Table: drawTable,
  TaskMarker: drawTask,
};

/** What no syntax node stands for: found in the text of the lines in view. */
const textDrawers: readonly ((from: number, to: number, drawing: Drawing) => void)[] = [
  drawMath,
  drawFootnotes,
  drawEmbeds,
];

/** Markdown that looks like what it becomes while it is written: only what is in view is drawn, and nothing where the cursor is. */
export function liveMarkdown(host: NoteEditorHost): Extension {
  return ViewPlugin.define((view) => new LiveMarkdown(view, host), {
    decorations: (value) => value.decorations,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.replaced ?? Decoration.none),
  });
}

class LiveMarkdown implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  /** Those of the decorations that stand in place of their source. */
  replaced: DecorationSet = Decoration.none;

  readonly #known: Pick<Drawing, 'host' | 'sources' | 'tokens'>;

  constructor(view: EditorView, host: NoteEditorHost) {
    let isAsked = false;
    // Once for the answers that come together.
    const drawAgain = (): void => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        view.dispatch({ effects: redraw.of('drawing') });
      });
    };
    this.#known = { host, sources: new Answers(drawAgain), tokens: new Answers(drawAgain) };
    this.#draw(view);
  }

  update(update: ViewUpdate): void {
    const treeGrew = syntaxTree(update.startState) !== syntaxTree(update.state);
    const asked = update.transactions.flatMap(({ effects }) => effects.filter((effect) => effect.is(redraw)));
    if (asked.some(({ value }) => value === 'world')) this.#known.sources.forget();
    if (
      update.docChanged ||
      update.viewportChanged ||
      update.selectionSet ||
      update.focusChanged ||
      treeGrew ||
      asked.length > 0
    )
      this.#draw(update.view);
  }

  #draw(view: EditorView): void {
    const shown: Range<Decoration>[] = [];
    const replaced: Range<Decoration>[] = [];
    const drawing = drawingFor(view, this.#known, shown, replaced);
    for (const { from, to } of view.visibleRanges) {
      syntaxTree(view.state).iterate({
        from,
        to,
        enter: (node) => {
          drawers[node.name]?.(node, drawing);
        },
      });
      for (const draw of textDrawers) draw(from, to, drawing);
    }
    this.replaced = Decoration.set(replaced, true);
    this.decorations = Decoration.set([...shown, ...replaced], true);
  }
}

function drawingFor(
  view: EditorView,
  known: Pick<Drawing, 'host' | 'sources' | 'tokens'>,
  shown: Range<Decoration>[],
  replaced: Range<Decoration>[],
): Drawing {
  const { state } = view;
  const ranges = view.hasFocus ? state.selection.ranges : [];
  const lines = new Set<string>();
  return {
    state,
    ...known,
    isTouched: (from, to) => ranges.some((range) => range.from <= to && range.to >= from),
    add: (from, to, decoration) => {
      shown.push(decoration.range(from, to));
    },
    replace: (from, to, decoration) => {
      if (from < to) replaced.push(decoration.range(from, to));
    },
    line: (at, className) => {
      const { from } = state.doc.lineAt(at);
      const key = `${String(from)} ${className}`;
      if (lines.has(key)) return;
      lines.add(key);
      shown.push(Decoration.line({ class: className }).range(from));
    },
  };
}
