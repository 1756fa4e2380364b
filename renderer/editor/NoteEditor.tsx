import { EditorState, StateEffect, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { redraw } from './live/redraw';
import { runNoteAction, type NoteAction } from './noteActions';
import type { NoteEditorHost } from './NoteEditorHost';
import { noteExtensions } from './noteExtensions';
import './editor.css';
import './live/live.css';
import './links/links.css';
import './find/find.css';

/** What can be asked of an editor from outside it. */
export interface NoteEditorControl {
  readonly run: (action: NoteAction) => void;
  /** Puts the cursor at an offset of the text and shows it at the top. */
  readonly goTo: (offset: number) => void;
  /** Puts text in at the cursor, in place of what is selected there. */
  readonly insert: (text: string) => void;
  /** What is selected; '' where nothing is. */
  readonly selected: () => string;
  /** The offset of the cursor. */
  readonly cursor: () => number;
  /** The whole text as it stands. */
  readonly text: () => string;
}

/** An editor as it was left: its text with what can be undone, its cursors and folds, and the first line in view; null at the top. */
export interface LeftEditor {
  readonly state: EditorState;
  readonly firstInView: number | null;
}

interface Props {
  readonly markdown: string;
  /** How the editor was left when it was shown last; null where it is new. */
  readonly left: () => LeftEditor | null;
  readonly onLeft: (left: LeftEditor) => void;
  readonly host: NoteEditorHost;
  /** Goes up whenever links may lead elsewhere than before, or what they lead to has changed. */
  readonly linksVersion: number;
  /** Given the control of the editor once it is there, and null when it goes. */
  readonly onControl: (control: NoteEditorControl | null) => void;
}

/** An editor, and the text as it was last given, either way. */
interface MadeEditor {
  readonly view: EditorView;
  given: string;
}

/** The Markdown of a note in CodeMirror. A new `markdown` from outside replaces the text where it differs. */
export function NoteEditor({ markdown, left, onLeft, host, linksVersion, onControl }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<MadeEditor | null>(null);
  // While it still stands in the page, as what is taken out of it is scrolled to the top.
  useLayoutEffect(
    () => () => {
      if (editor.current === null) return;
      const { view } = editor.current;
      onLeft({ state: view.state, firstInView: firstInView(view) });
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as it was when the editor was made
    [host],
  );
  useEffect(() => {
    if (parent.current === null) return;
    const made = makeEditor(parent.current, markdown, left(), host);
    editor.current = made;
    onControl(controlOf(made.view));
    return () => {
      onControl(null);
      made.view.destroy();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor owns its text once it is made
  }, [host]);
  useEffect(() => {
    const { current } = editor;
    // What was written here comes back when it is saved; by then more may have been written.
    if (current === null || markdown === current.given) return;
    current.given = markdown;
    takeText(current.view, markdown);
  }, [markdown]);
  const drawnFor = useRef(linksVersion);
  useEffect(() => {
    if (drawnFor.current === linksVersion) return;
    drawnFor.current = linksVersion;
    editor.current?.view.dispatch({ effects: redraw.of('world') });
  }, [linksVersion]);
  return <div ref={parent} className="note-editor" />;
}

function makeEditor(
  parent: HTMLElement,
  markdown: string,
  left: LeftEditor | null,
  host: NoteEditorHost,
): MadeEditor {
  const onWritten = (): void => {
    host.onChange(() => (made.given = made.view.state.doc.toString()));
  };
  const extensions = noteExtensions(host, onWritten);
  const state =
    left === null
      ? EditorState.create({ doc: markdown, extensions })
      : left.state.update({ effects: StateEffect.reconfigure.of(extensions) }).state;
  const view = new EditorView({ state });
  const made: MadeEditor = { view, given: markdown };
  takeText(view, markdown);
  // Whole, as an editor that is made in the page has it laid out several times on the way.
  parent.append(view.dom);
  if (left !== null && left.firstInView !== null) {
    const at = Math.min(left.firstInView, view.state.doc.length);
    view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 0 }) });
  }
  return made;
}

/** Where the first line in view begins; null while what stands above the text can be seen. The text scrolls with the page round it. */
function firstInView(view: EditorView): number | null {
  const page = view.dom.closest('[data-scrolls]') ?? view.scrollDOM;
  const above = page.getBoundingClientRect().top - view.documentTop;
  return above <= 0 ? null : view.lineBlockAtHeight(above).from;
}

function controlOf(view: EditorView): NoteEditorControl {
  return {
    run: (action) => {
      runNoteAction(view, action);
    },
    goTo: (offset) => {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({
        selection: { anchor: at },
        effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 60 }),
      });
      view.focus();
    },
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text), { userEvent: 'input', scrollIntoView: true });
    },
    selected: () => {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    cursor: () => view.state.selection.main.head,
    text: () => view.state.doc.toString(),
  };
}

/** Takes a text from outside in: only what differs is replaced, so that cursors, folds and what can be undone stay. */
function takeText(view: EditorView, next: string): void {
  const now = view.state.doc.toString();
  if (now === next) return;
  const shorter = Math.min(now.length, next.length);
  let start = 0;
  while (start < shorter && now[start] === next[start]) start++;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end++;
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: next.slice(start, next.length - end) },
    annotations: Transaction.remote.of(true),
  });
}
