import {
  closeCompletion,
  selectedCompletion,
  type autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
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

/** In the list of links, Tab quotes the passage in full and `!` embeds it. */
export function completionKeys(host: NoteEditorHost): Extension {
  return Prec.highest(
    keymap.of([
      { key: 'Tab', run: (view) => quoteSelected(view, host) },
      { key: '!', run: embedSelected },
    ]),
  );
}

const openLink = /\[\[[^[\]\n]*$/;

async function linkSource(
  context: CompletionContext,
  complete: NoteEditorHost['complete'],
): Promise<CompletionResult | null> {
  const open = context.matchBefore(openLink);
  if (open === null) return null;
  const found = await complete(open.text.slice(2).replace(/\\(.)/g, '$1'));
  return resultOf(open.from + 2, found, (view, { found: { insert } }, from, to) => {
    insertLink(view, from, endOfLink(view, to), `${insert}]]`);
  });
}

async function keySource(
  context: CompletionContext,
  complete: NoteEditorHost['complete'],
): Promise<CompletionResult | null> {
  const open = context.matchBefore(/(?<![\p{L}\p{N}[@])@[\p{L}\p{N}]+$/u);
  if (open === null) return null;
  return resultOf(open.from, await complete(open.text), (view, { found: { insert } }, from, to) => {
    insertLink(view, from, to, `[[${insert}]]`);
  });
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

function textOf(className: string, content: string): Node | null {
  if (content === '') return null;
  const element = document.createElement('span');
  element.className = className;
  element.textContent = content;
  return element;
}
