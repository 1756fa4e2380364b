import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completionOptions } from './completeLinks';
import { linkDecorations } from './linkDecorations';
import type { NoteEditorHost } from './NoteEditorHost';

/** How Markdown looks while it is written: what it will be, with its marks dimmed. */
const style = HighlightStyle.define([
  { tag: tags.heading1, class: 'md-h1' },
  { tag: tags.heading2, class: 'md-h2' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'md-h3' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-strike' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: [tags.processingInstruction, tags.meta, tags.contentSeparator], class: 'md-mark' },
  { tag: [tags.url, tags.labelName], class: 'md-mark' },
]);

/** Everything a note's editor does, for a host. */
export function noteExtensions(host: NoteEditorHost): Extension {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return [
    EditorView.cspNonce.of(nonce),
    history(),
    EditorState.allowMultipleSelections.of(true),
    markdown({ base: markdownLanguage }),
    syntaxHighlighting(style),
    EditorView.lineWrapping,
    closeBrackets(),
    autocompletion(completionOptions(host)),
    // A pane is a container of its own, which popups must not be cut off by.
    tooltips({ parent: document.getElementById('workspace') ?? document.body }),
    linkDecorations(host),
    search({ top: true }),
    keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    placeholder('Write. Two square brackets link to an article or a note.'),
    EditorView.contentAttributes.of({ 'aria-label': 'Note text', spellcheck: 'true', 'data-autofocus': '' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) host.onChange(update.state.doc.toString());
      if (update.focusChanged && !update.view.hasFocus) host.onBlur();
    }),
  ];
}
