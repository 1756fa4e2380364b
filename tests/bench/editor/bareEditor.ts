import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/** A bare CodeMirror with Markdown and wrapped lines, put over the window: what our editor is measured against. */
declare global {
  interface Window {
    showBareEditor?: (text: string, nonce: string) => void;
  }
}

window.showBareEditor = (text, nonce) => {
  const parent = document.createElement('div');
  parent.id = 'bare';
  parent.style.cssText =
    'position:fixed;inset:0;z-index:999;overflow:auto;background:white;padding:40px 300px';
  document.body.append(parent);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        history(),
        markdown(),
        EditorView.lineWrapping,
        keymap.of([...historyKeymap, ...defaultKeymap]),
      ],
    }),
  });
  view.focus();
};
