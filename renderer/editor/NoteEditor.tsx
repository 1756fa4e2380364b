import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { NoteEditorHost } from './NoteEditorHost';
import { noteExtensions } from './noteExtensions';
import './editor.css';

interface Props {
  readonly markdown: string;
  readonly host: NoteEditorHost;
  /** Goes up whenever links may lead elsewhere than before. */
  readonly linksVersion: number;
}

const refreshed = new Compartment();

/** The Markdown of a note in CodeMirror. A new `markdown` from outside replaces the text where it differs. */
export function NoteEditor({ markdown, host, linksVersion }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(host);
  latest.current = host;
  useEffect(() => {
    if (parent.current === null) return;
    const steady: NoteEditorHost = {
      onChange: (text) => {
        latest.current.onChange(text);
      },
      onBlur: () => {
        latest.current.onBlur();
      },
      complete: (typed) => latest.current.complete(typed),
      findBroken: (links) => latest.current.findBroken(links),
      onFollow: (written, beside) => {
        latest.current.onFollow(written, beside);
      },
    };
    const made = new EditorView({
      parent: parent.current,
      state: EditorState.create({ doc: markdown, extensions: [noteExtensions(steady), refreshed.of([])] }),
    });
    view.current = made;
    return () => {
      made.destroy();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor owns its text once it is made
  }, []);
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === markdown) return;
    const { anchor } = editor.state.selection.main;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: markdown },
      selection: { anchor: Math.min(anchor, markdown.length) },
    });
  }, [markdown]);
  useEffect(() => {
    view.current?.dispatch({ effects: refreshed.reconfigure([]) });
  }, [linksVersion]);
  return <div ref={parent} className="note-editor" />;
}
