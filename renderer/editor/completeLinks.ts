import type {
  Completion,
  CompletionContext,
  CompletionResult,
  autocompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { LinkCompletion } from '../../preload/contract/notes';
import type { NoteEditorHost } from './NoteEditorHost';

type Options = NonNullable<Parameters<typeof autocompletion>[0]>;

interface LinkOption extends Completion {
  readonly found: LinkCompletion;
}

const sections: Readonly<Record<LinkCompletion['kind'], { readonly name: string; readonly rank: number }>> = {
  note: { name: 'Notes', rank: 1 },
  article: { name: 'Articles', rank: 2 },
  passage: { name: 'Passages', rank: 3 },
};

/** Completion of `[[`: the host finds, in its own order; here it is shown and put in. */
export function completionOptions({ complete }: NoteEditorHost): Options {
  return {
    override: [(context) => linkSource(context, complete)],
    icons: false,
    activateOnTyping: true,
    // Two brackets ask for the list; Enter right after it appears means it.
    interactionDelay: 0,
    maxRenderedOptions: 30,
    addToOptions: [{ position: 80, render: renderDetail }],
    optionClass: (option) => `link-option ${(option as LinkOption).found.kind}`,
    tooltipClass: () => 'link-completion',
  };
}

async function linkSource(
  context: CompletionContext,
  complete: NoteEditorHost['complete'],
): Promise<CompletionResult | null> {
  const open = context.matchBefore(/\[\[[^[\]\n]*$/);
  if (open === null) return null;
  const typed = open.text.slice(2);
  const found = await complete(typed.replace(/\\(.)/g, '$1'));
  return { from: open.from + 2, options: found.map(linkOption), filter: false };
}

function linkOption(found: LinkCompletion, rank: number): LinkOption {
  return { label: found.title, section: sections[found.kind], boost: -rank, apply: putIn, found };
}

/** Puts the link in and closes it, taking over brackets that stand there already. */
function putIn(view: EditorView, option: Completion, from: number, to: number): void {
  const { insert } = (option as LinkOption).found;
  const after = view.state.sliceDoc(to, to + 2);
  const closing = after.startsWith(']]') ? 2 : after.startsWith(']') ? 1 : 0;
  view.dispatch({
    changes: { from, to: to + closing, insert: `${insert}]]` },
    selection: { anchor: from + insert.length + 2 },
    userEvent: 'input.complete',
  });
}

function renderDetail(option: Completion): Node | null {
  const { detail } = (option as LinkOption).found;
  if (detail === '') return null;
  const element = document.createElement('span');
  element.className = 'link-detail';
  element.textContent = detail;
  return element;
}
