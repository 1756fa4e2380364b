import { StateEffect, StateField, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Decoration, keymap, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { findLinks, printLinkAddress, type Link } from '../../preload/shared/links';
import type { NoteEditorHost } from './NoteEditorHost';

const setBroken = StateEffect.define<ReadonlySet<string>>();

/** The links known to lead nowhere. */
const brokenLinks = StateField.define<ReadonlySet<string>>({
  create: () => new Set(),
  update: (broken, transaction) => {
    const effect = transaction.effects.find((candidate) => candidate.is(setBroken));
    return effect === undefined ? broken : effect.value;
  },
});

const askAfterMs = 250;

/** Links look like links: a press follows one, with Ctrl beside; Ctrl+Enter follows the one at the cursor. */
export function linkDecorations(host: NoteEditorHost): Extension {
  const plugin = ViewPlugin.define((view) => new LinkView(view, host), {
    decorations: (value) => value.decorations,
    eventHandlers: {
      mousedown: (event, view) => followPressed(event, view, host),
    },
  });
  const followAtCursor = (view: EditorView, beside: boolean): boolean => {
    const { head } = view.state.selection.main;
    const link = findLinks(view.state.doc.toString()).find(({ start, end }) => head >= start && head <= end);
    if (link === undefined) return false;
    host.onFollow(printLinkAddress(link.address), beside);
    return true;
  };
  return [
    brokenLinks,
    plugin,
    keymap.of([
      {
        key: 'Mod-Enter',
        run: (view) => followAtCursor(view, false),
        shift: (view) => followAtCursor(view, true),
      },
    ]),
  ];
}

function followPressed(event: MouseEvent, view: EditorView, host: NoteEditorHost): boolean {
  const element = (event.target as Element).closest<HTMLElement>('[data-link]');
  if (element === null || event.button !== 0 || event.altKey || event.shiftKey) return false;
  const written = element.dataset['link'] ?? '';
  // A press that becomes a drag selects; only one that ends where it began follows.
  const end = (up: MouseEvent): void => {
    const moved = Math.hypot(up.clientX - event.clientX, up.clientY - event.clientY);
    if (moved < 4 && view.state.selection.main.empty) host.onFollow(written, up.ctrlKey || up.metaKey);
  };
  window.addEventListener('mouseup', end, { once: true });
  return false;
}

class LinkView {
  decorations: DecorationSet;
  #links: readonly Link[];
  #timer = 0;

  constructor(
    private readonly view: EditorView,
    private readonly host: NoteEditorHost,
  ) {
    this.#links = findLinks(view.state.doc.toString());
    this.decorations = this.#draw(view);
    this.#askSoon();
  }

  update(update: ViewUpdate): void {
    const isNews = update.transactions.some((transaction) => transaction.effects.length > 0);
    if (update.docChanged) this.#links = findLinks(update.state.doc.toString());
    if (update.docChanged || isNews) {
      this.decorations = this.#draw(update.view);
      const onlyAnswer = update.transactions.some((transaction) =>
        transaction.effects.some((effect) => effect.is(setBroken)),
      );
      if (!onlyAnswer) this.#askSoon();
    }
  }

  destroy(): void {
    window.clearTimeout(this.#timer);
  }

  #draw(view: EditorView): DecorationSet {
    const broken = view.state.field(brokenLinks);
    const ranges = this.#links.flatMap(({ address, label, isEmbed, start, end }) => {
      const written = printLinkAddress(address);
      const inside = start + (isEmbed ? 3 : 2);
      const shownFrom = label === null ? inside : end - 2 - label.length;
      const link = Decoration.mark({
        class: broken.has(written) ? 'md-link broken' : 'md-link',
        attributes: {
          'data-link': written,
          title: broken.has(written) ? `${written} leads nowhere` : written,
        },
      });
      const mark = Decoration.mark({ class: 'md-mark' });
      return [
        mark.range(start, inside),
        link.range(shownFrom > inside ? shownFrom : inside, end - 2),
        mark.range(end - 2, end),
      ];
    });
    return Decoration.set(
      ranges.filter(({ from, to }) => from < to),
      true,
    );
  }

  /** Asks which links lead nowhere, once for many changes. */
  #askSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const written = [...new Set(this.#links.map(({ address }) => printLinkAddress(address)))];
      void this.host.findBroken(written).then((broken) => {
        this.view.dispatch({ effects: setBroken.of(broken) });
      });
    }, askAfterMs);
  }
}
