import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  deleteMarkupBackward,
  insertNewlineContinueMarkupCommand,
  markdown,
  markdownLanguage,
} from '@codemirror/lang-markdown';
import {
  codeFolding,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, Transaction, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  keymap,
  placeholder,
  rectangularSelection,
  tooltips,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { findPanel } from './find/FindPanel';
import { completionKeys, completionOptions } from './links/completeLinks';
import { linkDecorations } from './links/linkDecorations';
import { linkPreview } from './links/linkPreview';
import { pastedLinks } from './links/pastedLinks';
import { liveMarkdown } from './live/liveMarkdown';
import { runNoteAction } from './noteActions';
import type { NoteEditorHost } from './NoteEditorHost';
import { pictures } from './pictures';
import { steadyCursor } from './steadyCursor';
import { tableKeys } from './tables/tableKeys';
import { wrappedLines } from './wrappedLines';

/** How Markdown looks while it is written: what it will be, with its marks dimmed. */
const style = HighlightStyle.define([
  { tag: tags.heading1, class: 'md-h1' },
  { tag: tags.heading2, class: 'md-h2' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: 'md-h3' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-strike' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: [tags.processingInstruction, tags.meta, tags.contentSeparator], class: 'md-mark' },
  { tag: [tags.url, tags.labelName], class: 'md-mark' },
]);

/** Everything a note's editor does, for a host. `onWritten` hears of every change made here, not of text taken in from outside. */
export function noteExtensions(host: NoteEditorHost, onWritten: () => void): Extension {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return [
    EditorView.cspNonce.of(nonce),
    history(),
    writing,
    linkPreview(host),
    completionKeys(host),
    autocompletion(completionOptions(host)),
    // A pane is a container of its own, which popups must not be cut off by.
    tooltips({ parent: document.getElementById('workspace') ?? document.body }),
    liveMarkdown(host),
    // What is drawn in place of a link comes before what is drawn of it.
    linkDecorations(host),
    pictures(host),
    pastedLinks,
    tableKeys,
    search({ top: true, createPanel: findPanel }),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    keymap.of([
      { key: 'Mod-b', run: (view) => (runNoteAction(view, 'bold'), true) },
      { key: 'Mod-i', run: (view) => (runNoteAction(view, 'italic'), true) },
      { key: 'Mod-l', run: (view) => (runNoteAction(view, 'toggleTask'), true) },
      { key: 'Mod-Shift-[', mac: 'Mod-Alt-[', run: (view) => (runNoteAction(view, 'fold'), true) },
      { key: 'Mod-h', run: (view) => (runNoteAction(view, 'find'), true) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...historyKeymap,
      // Back and forward through what a pane has shown have these keys, in a note too.
      ...defaultKeymap.filter(({ key }) => key !== 'Alt-ArrowLeft' && key !== 'Alt-ArrowRight'),
      indentWithTab,
    ]),
    placeholder('Write. Two square brackets link to an article or a note.'),
    EditorView.contentAttributes.of({ 'aria-label': 'Note text', spellcheck: 'true', 'data-autofocus': '' }),
    EditorView.updateListener.of((update) => {
      if (update.transactions.some(isWriting)) onWritten();
      if (update.focusChanged && !update.view.hasFocus) host.onBlur();
    }),
  ];
}

function isWriting(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.annotation(Transaction.remote) !== true;
}

/** What any good text editor does: several cursors, columns, brackets in pairs, sections that fold. */
const writing: Extension = [
  EditorState.allowMultipleSelections.of(true),
  // Ctrl and a press opens links beside, so Alt adds a cursor, and Alt+Shift selects a column.
  EditorView.clickAddsSelectionRange.of((event) => event.altKey && !event.shiftKey),
  rectangularSelection({ eventFilter: (event) => event.altKey && event.shiftKey }),
  drawSelection(),
  steadyCursor,
  dropCursor(),
  markdown({ base: markdownLanguage, addKeymap: false }),
  Prec.high(
    keymap.of([
      // Enter in an empty item leaves the list, also where it is the second.
      { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
      { key: 'Backspace', run: deleteMarkupBackward },
    ]),
  ),
  syntaxHighlighting(style),
  EditorView.lineWrapping,
  wrappedLines,
  closeBrackets(),
  codeFolding({ placeholderText: '…' }),
  foldGutter({ markerDOM: foldMarker }),
];

function foldMarker(isOpen: boolean): HTMLElement {
  const marker = document.createElement('span');
  marker.className = isOpen ? 'md-fold' : 'md-fold folded';
  marker.title = isOpen ? 'Fold this section (Ctrl+Shift+[)' : 'Unfold this section (Ctrl+Shift+])';
  marker.textContent = isOpen ? '⌄' : '›';
  return marker;
}
