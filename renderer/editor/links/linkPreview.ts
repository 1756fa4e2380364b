import { Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Command, type Tooltip } from '@codemirror/view';
import { printLinkAddress } from '../../../preload/shared/links';
import type { NoteEditorHost } from '../NoteEditorHost';
import { footnoteAt } from './footnotes';
import { linkAt } from './linkAt';

const setPreview = StateEffect.define<Tooltip | null>();

/** The preview that was asked for with the keyboard; it goes when the cursor moves. */
const askedPreview = StateField.define<Tooltip | null>({
  create: () => null,
  update: (shown, transaction) => {
    const effect = transaction.effects.find((candidate) => candidate.is(setPreview));
    if (effect !== undefined) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

async function previewAt(state: EditorState, at: number, host: NoteEditorHost): Promise<Tooltip | null> {
  const dom = document.createElement('div');
  dom.className = 'link-preview';
  dom.setAttribute('role', 'status');
  const tooltip = { above: false, create: () => ({ dom, offset: { x: 0, y: 7 } }) };
  const link = linkAt(state, at);
  if (link !== null) {
    const isShown = await host.showPreview(printLinkAddress(link.address), dom);
    return isShown ? { ...tooltip, pos: link.start, end: link.end } : null;
  }
  const footnote = footnoteAt(state, at);
  if (footnote === null) return null;
  dom.classList.add('footnote');
  dom.textContent = footnote.text;
  return { ...tooltip, pos: at };
}

/** What a link leads to, shown under the pointer, or with Alt+Enter under the cursor; then Enter opens it, `o` beside, Escape closes it. */
export function linkPreview(host: NoteEditorHost): Extension {
  const show: Command = (view) => {
    const { head } = view.state.selection.main;
    if (linkAt(view.state, head) === null && footnoteAt(view.state, head) === null) return false;
    void previewAt(view.state, head, host).then((preview) => {
      view.dispatch({ effects: setPreview.of(preview) });
    });
    return true;
  };
  const whenShown =
    (then: Command): Command =>
    (view) =>
      view.state.field(askedPreview) !== null && then(view);
  const close: Command = (view) => {
    view.dispatch({ effects: setPreview.of(null) });
    return true;
  };
  const follow =
    (beside: boolean): Command =>
    (view) =>
      followAtCursor(view, host, beside);
  return [
    askedPreview,
    hoverTooltip((view, at) => previewAt(view.state, at, host), { hoverTime: 350, hideOnChange: true }),
    Prec.highest(
      keymap.of([
        { key: 'Alt-Enter', run: show },
        { key: 'Enter', run: whenShown(follow(false)) },
        { key: 'o', run: whenShown(follow(true)) },
        { key: 'Escape', run: whenShown(close) },
      ]),
    ),
    keymap.of([{ key: 'Mod-Enter', run: follow(false), shift: follow(true) }]),
  ];
}

/** Follows the link at the cursor, or goes to the footnote it names; false where there is neither. */
function followAtCursor(view: EditorView, host: NoteEditorHost, beside: boolean): boolean {
  const { head } = view.state.selection.main;
  const link = linkAt(view.state, head);
  if (link !== null) {
    host.onFollow(printLinkAddress(link.address), beside);
    return true;
  }
  const footnote = footnoteAt(view.state, head);
  if (footnote === null) return false;
  const effects = EditorView.scrollIntoView(footnote.start, { y: 'center' });
  view.dispatch({ selection: { anchor: footnote.start }, effects });
  return true;
}
