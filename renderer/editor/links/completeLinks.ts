import {
  closeCompletion,
  completionStatus,
  selectedCompletion,
  type autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, runScopeHandlers, type EditorView } from '@codemirror/view';
import type { LinkCompletion } from '../../../preload/contract/notes';
import type { NoteEditorHost } from '../NoteEditorHost';
import { kindIcon } from './kindIcon';

type Options = NonNullable<Parameters<typeof autocompletion>[0]>;

interface LinkOption extends Completion {
  readonly found: LinkCompletion;
}

const sections: Readonly<Record<LinkCompletion['kind'], { readonly name: string; readonly rank: number }>> = {
  note: { name: 'Notes', rank: 1 },
  article: { name: 'Articles', rank: 2 },
  passage: { name: 'Passages', rank: 3 },
  heading: { name: 'Headings', rank: 4 },
};

/** Completion of `[[`, and of `@` by citation keys: the host finds, in its own order; here it is shown and put in. */
export function completionOptions({ complete }: NoteEditorHost): Options {
  return {
    override: [(context) => linkSource(context, complete), (context) => keySource(context, complete)],
    icons: false,
    activateOnTyping: true,
    // Two brackets ask for the list; Enter right after it appears means it.
    interactionDelay: 0,
    maxRenderedOptions: 30,
    addToOptions: [
      { position: 20, render: (option) => kindIcon((option as LinkOption).found) },
      { position: 70, render: (option) => textOf('link-within', (option as LinkOption).found.within ?? '') },
      { position: 80, render: (option) => textOf('link-detail', (option as LinkOption).found.detail) },
    ],
    optionClass: (option) => `link-option ${(option as LinkOption).found.kind}`,
    tooltipClass: () => 'link-completion',
  };
}

/** In the list of links, Tab quotes the passage in full and `!` embeds it; Enter means the first of it also before it is there. */
export function completionKeys(host: NoteEditorHost): Extension {
  return Prec.highest(
    keymap.of([
      { key: 'Tab', run: (view) => quoteSelected(view, host) },
      { key: '!', run: embedSelected },
      { key: 'Enter', run: (view) => endLink(view, host) },
    ]),
  );
}

const openLink = /\[\[[^[\]\n]*$/;
const openKey = /(?<![\p{L}\p{N}[@])@[\p{L}\p{N}]+$/u;

async function linkSource(
  context: CompletionContext,
  complete: NoteEditorHost['complete'],
): Promise<CompletionResult | null> {
  const open = context.matchBefore(openLink);
  if (open === null) return null;
  const found = await complete(askedBy(open.text));
  return resultOf(open.from + 2, found, (view, { found: { insert } }, from, to) => {
    insertLink(view, from, endOfLink(view, to), `${insert}]]`);
  });
}

async function keySource(
  context: CompletionContext,
  complete: NoteEditorHost['complete'],
): Promise<CompletionResult | null> {
  const open = context.matchBefore(openKey);
  if (open === null) return null;
  return resultOf(open.from, await complete(askedBy(open.text)), (view, { found: { insert } }, from, to) => {
    insertLink(view, from, to, `[[${insert}]]`);
  });
}

/** What to look for, by what was typed: brackets and what they escape are left out, a key keeps its `@`. */
function askedBy(typed: string): string {
  return typed.startsWith('[[') ? typed.slice(2).replace(/\\(.)/g, '$1') : typed;
}

function resultOf(
  from: number,
  found: readonly LinkCompletion[],
  putIn: (view: EditorView, option: LinkOption, from: number, to: number) => void,
): CompletionResult {
  return {
    from,
    filter: false,
    options: found.map((completion, rank): LinkOption => ({
      label: completion.title,
      section: sections[completion.kind],
      boost: -rank,
      apply: (view, option, start, end) => {
        putIn(view, option as LinkOption, start, end);
      },
      found: completion,
    })),
    getMatch: (option) => (option as LinkOption).found.titleMarks.flatMap(({ start, end }) => [start, end]),
  };
}

/** Brackets that stand there already are taken over. */
function endOfLink(view: EditorView, to: number): number {
  const after = view.state.sliceDoc(to, to + 2);
  return to + (after.startsWith(']]') ? 2 : after.startsWith(']') ? 1 : 0);
}

function insertLink(view: EditorView, from: number, to: number, insert: string): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.complete',
  });
}

/** The link being written at the cursor, and what is selected for it. */
function selectedLink(view: EditorView): { readonly from: number; readonly found: LinkCompletion } | null {
  const option = selectedCompletion(view.state) as LinkOption | null;
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const open = openLink.exec(line.text.slice(0, head - line.from));
  return option === null || open === null ? null : { from: line.from + open.index, found: option.found };
}

function quoteSelected(view: EditorView, { quoteOf }: NoteEditorHost): boolean {
  const chosen = selectedLink(view);
  if (chosen?.found.kind !== 'passage') return false;
  const { head } = view.state.selection.main;
  closeCompletion(view);
  void quoteOf(chosen.found.insert).then((quote) => {
    if (quote === null) return;
    const isAlone = view.state.doc.lineAt(chosen.from).from === chosen.from;
    insertLink(view, chosen.from, endOfLink(view, head), `${isAlone ? '' : '\n\n'}${quote}\n\n`);
  });
  return true;
}

function embedSelected(view: EditorView): boolean {
  const chosen = selectedLink(view);
  if (chosen === null) return false;
  const { head } = view.state.selection.main;
  const isEmbed = view.state.sliceDoc(chosen.from - 1, chosen.from) === '!';
  closeCompletion(view);
  insertLink(view, chosen.from, endOfLink(view, head), `${isEmbed ? '' : '!'}[[${chosen.found.insert}]]`);
  return true;
}

/**
 * Leaves the link at the cursor by Enter. Where the list is still being made, the first of it comes in as soon as it is known, and
 * what is typed meanwhile stands behind it; a link nothing is found for stays as it was written, within its brackets.
 */
function endLink(view: EditorView, { complete }: NoteEditorHost): boolean {
  const { state } = view;
  const { head, empty } = state.selection.main;
  if (selectedCompletion(state) !== null || !empty || state.selection.ranges.length > 1) return false;
  const line = state.doc.lineAt(head);
  const before = line.text.slice(0, head - line.from);
  const open = openLink.exec(before) ?? openKey.exec(before);
  if (open === null) return false;
  const from = line.from + open.index;
  const to = open[0].startsWith('[[') ? endOfLink(view, head) : head;
  const isClosed = state.sliceDoc(head, to) === ']]';
  const isPending = completionStatus(state) === 'pending';
  if (!isPending && (!isClosed || open[0] === '[[')) return false;
  const written = state.sliceDoc(from, to);
  closeCompletion(view);
  view.dispatch({ selection: { anchor: to }, scrollIntoView: true });
  if (!isPending) return true;
  void complete(askedBy(open[0])).then(([first]) => {
    if (view.state.sliceDoc(from, to) !== written) return;
    if (first !== undefined)
      view.dispatch({ changes: { from, to, insert: `[[${first.insert}]]` }, userEvent: 'input.complete' });
    else if (!isClosed) runScopeHandlers(view, new KeyboardEvent('keydown', { key: 'Enter' }), 'editor');
  });
  return true;
}

function textOf(className: string, content: string): Node | null {
  if (content === '') return null;
  const element = document.createElement('span');
  element.className = className;
  element.textContent = content;
  return element;
}
