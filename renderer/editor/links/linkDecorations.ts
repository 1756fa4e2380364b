import { StateEffect, StateField, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view';
import { linksIn, printLinkAddress, type Link } from '../../../preload/shared/links';
import { classMark, hidden } from '../live/Drawing';
import { isCode } from '../live/isCode';
import { redraw } from '../live/redraw';
import type { NoteEditorHost } from '../NoteEditorHost';

const setBroken = StateEffect.define<ReadonlyMap<string, string>>();

/** The links in view known to lead nowhere, with what is not there. */
const brokenLinks = StateField.define<ReadonlyMap<string, string>>({
  create: () => new Map(),
  update: (broken, transaction) => {
    const effect = transaction.effects.find((candidate) => candidate.is(setBroken));
    return effect === undefined ? broken : effect.value;
  },
});

const askAfterMs = 250;

/** Links look like links, and those that lead nowhere like what they are: a press follows one, with Ctrl beside. */
export function linkDecorations(host: NoteEditorHost): Extension {
  const plugin = ViewPlugin.define((view) => new LinkView(view, host), {
    decorations: (value) => value.decorations,
    eventHandlers: { mousedown: (event, view) => followPressed(event, view, host) },
  });
  return [brokenLinks, plugin];
}

function followPressed(event: MouseEvent, view: EditorView, host: NoteEditorHost): boolean {
  const element = (event.target as Element).closest<HTMLElement>('[data-link]');
  if (element === null || event.button !== 0 || event.altKey || event.shiftKey) return false;
  if (element.closest('.md-source, .md-embed') !== null) return false;
  const written = element.dataset['link'] ?? '';
  // A press that becomes a drag selects; only one that ends where it began follows.
  const end = (up: MouseEvent): void => {
    const moved = Math.hypot(up.clientX - event.clientX, up.clientY - event.clientY);
    const { ranges, main } = view.state.selection;
    if (moved < 4 && main.empty && ranges.length === 1) host.onFollow(written, up.ctrlKey || up.metaKey);
  };
  window.addEventListener('mouseup', end, { once: true });
  // With Ctrl the editor would add a cursor; here it opens beside.
  return event.ctrlKey || event.metaKey;
}

class LinkView implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  #timer = 0;

  constructor(
    private readonly view: EditorView,
    private readonly host: NoteEditorHost,
  ) {
    this.#draw();
    this.#askSoon();
  }

  update(update: ViewUpdate): void {
    const effects = update.transactions.flatMap((transaction) => transaction.effects);
    const isAsked = effects.some((effect) => effect.is(redraw) && effect.value === 'world');
    const isAnswer = effects.some((effect) => effect.is(setBroken));
    const isNews = update.docChanged || update.viewportChanged || isAsked;
    if (isNews || isAnswer || update.selectionSet || update.focusChanged) this.#draw();
    if (isNews) this.#askSoon();
  }

  destroy(): void {
    window.clearTimeout(this.#timer);
  }

  #links(): readonly Link[] {
    const { state, visibleRanges } = this.view;
    return visibleRanges.flatMap(({ from, to }) =>
      linksIn(state.sliceDoc(from, to))
        .map((link) => ({ ...link, start: from + link.start, end: from + link.end }))
        .filter(({ start }) => !isCode(state, start)),
    );
  }

  #draw(): void {
    const ranges = this.#links().flatMap((link) => this.#drawn(link));
    this.decorations = Decoration.set(
      ranges.filter(({ from, to }) => from < to),
      true,
    );
  }

  /** The brackets are dimmed; where a link has a label, they and the address go away from the cursor. */
  #drawn({ address, label, isEmbed, start, end }: Link): readonly Range<Decoration>[] {
    const { state, hasFocus } = this.view;
    const written = printLinkAddress(address);
    const inside = start + (isEmbed ? 3 : 2);
    const isTouched = hasFocus && state.selection.ranges.some(({ from, to }) => from <= end && to >= start);
    // What is still being written need not lead anywhere yet.
    const gone = isTouched ? undefined : state.field(brokenLinks).get(written);
    const pipe = label === null ? -1 : state.sliceDoc(inside, end - 2).search(/(?<!\\)\|/);
    const shownFrom = pipe < 0 ? inside : inside + pipe + 1;
    const link = Decoration.mark({
      class: gone === undefined ? 'md-link' : 'md-link broken',
      attributes: { 'data-link': written, ...(gone === undefined ? {} : { title: gone }) },
    });
    const mark = pipe >= 0 && !isTouched ? hidden : classMark('md-mark');
    return [mark.range(start, shownFrom), link.range(shownFrom, end - 2), mark.range(end - 2, end)];
  }

  /** Asks which links lead nowhere, once for many changes. */
  #askSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const written = [...new Set(this.#links().map(({ address }) => printLinkAddress(address)))];
      void this.host.findBroken(written).then((broken) => {
        const known = this.view.state.field(brokenLinks);
        if (known.size !== broken.size || [...broken].some(([link, gone]) => known.get(link) !== gone))
          this.view.dispatch({ effects: setBroken.of(broken) });
      });
    }, askAfterMs);
  }
}
