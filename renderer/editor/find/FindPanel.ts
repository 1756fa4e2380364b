import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { runScopeHandlers, type EditorView, type Panel, type ViewUpdate } from '@codemirror/view';
import { formatNumber } from '../../../preload/shared/formatNumber';

const mostCounted = 1000;

/** Find and replace in a note: a bar over the text, with how many places match. */
export function findPanel(view: EditorView): Panel {
  const bar = new FindPanel(view);
  return {
    dom: bar.dom,
    top: true,
    mount: () => {
      bar.find.select();
    },
    update: (update) => {
      bar.update(update);
    },
  };
}

class FindPanel {
  readonly dom = document.createElement('div');
  readonly find: HTMLInputElement;
  readonly #replace: HTMLInputElement;
  readonly #count = document.createElement('span');
  readonly #options: Readonly<Record<'caseSensitive' | 'wholeWord' | 'regexp', HTMLButtonElement>>;

  constructor(private readonly view: EditorView) {
    const query = getSearchQuery(view.state);
    this.dom.className = 'note-find';
    this.dom.setAttribute('role', 'search');
    this.dom.setAttribute('aria-label', 'Find in note');
    this.find = this.#input('Find', query.search);
    this.find.setAttribute('main-field', 'true');
    this.#replace = this.#input('Replace with', query.replace);
    this.#count.className = 'note-find-count num';
    this.#count.setAttribute('role', 'status');
    this.#options = {
      caseSensitive: this.#toggle('Aa', 'Match case', query.caseSensitive),
      wholeWord: this.#toggle('W', 'Whole words', query.wholeWord),
      regexp: this.#toggle('.*', 'Regular expression', query.regexp),
    };
    const { caseSensitive, wholeWord, regexp } = this.#options;
    this.dom.append(
      line(this.find, caseSensitive, wholeWord, regexp, this.#count, ...this.#steps()),
      line(this.#replace, ...this.#replacements()),
    );
    this.dom.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.#tellCount();
  }

  update(update: ViewUpdate): void {
    const isNews = update.transactions.some(({ effects }) =>
      effects.some((effect) => effect.is(setSearchQuery)),
    );
    if (isNews) {
      const { search } = getSearchQuery(update.state);
      if (search !== this.find.value) this.find.value = search;
    }
    if (isNews || update.docChanged || update.selectionSet) this.#tellCount();
  }

  #input(label: string, value: string): HTMLInputElement {
    const input = document.createElement('input');
    input.className = 'field';
    input.placeholder = label;
    input.setAttribute('aria-label', label);
    input.spellcheck = false;
    input.value = value;
    input.addEventListener('input', () => {
      this.#commit();
    });
    return input;
  }

  #toggle(text: string, label: string, isOn: boolean): HTMLButtonElement {
    const button = this.#button(text, label, () => {
      button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      this.#commit();
    });
    button.classList.add('note-find-toggle');
    button.setAttribute('aria-pressed', String(isOn));
    return button;
  }

  #button(text: string, label: string, onPress: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = text;
    button.title = label;
    if (text !== label) button.setAttribute('aria-label', label);
    button.addEventListener('click', onPress);
    return button;
  }

  #steps(): readonly HTMLElement[] {
    const { view } = this;
    return [
      this.#button('↑', 'Previous match (Shift+Enter)', () => findPrevious(view)),
      this.#button('↓', 'Next match (Enter)', () => findNext(view)),
      this.#button('×', 'Close (Esc)', () => closeSearchPanel(view)),
    ];
  }

  #replacements(): readonly HTMLElement[] {
    const { view } = this;
    return [
      this.#button('Replace', 'Replace', () => replaceNext(view)),
      this.#button('Replace all', 'Replace all', () => replaceAll(view)),
    ];
  }

  #press(event: KeyboardEvent): void {
    if (runScopeHandlers(this.view, event, 'search-panel')) {
      event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target === this.#replace) replaceNext(this.view);
    else if (event.shiftKey) findPrevious(this.view);
    else findNext(this.view);
  }

  #commit(): void {
    const isOn = (button: HTMLButtonElement): boolean => button.getAttribute('aria-pressed') === 'true';
    const query = new SearchQuery({
      search: this.find.value,
      replace: this.#replace.value,
      caseSensitive: isOn(this.#options.caseSensitive),
      wholeWord: isOn(this.#options.wholeWord),
      regexp: isOn(this.#options.regexp),
      // Of a regular expression's replacement, a backslash and n is a new line.
      literal: !isOn(this.#options.regexp),
    });
    if (!query.eq(getSearchQuery(this.view.state))) this.view.dispatch({ effects: setSearchQuery.of(query) });
  }

  #tellCount(): void {
    const query = getSearchQuery(this.view.state);
    this.#count.classList.toggle('wrong', query.search !== '' && !query.valid);
    if (query.search === '') this.#count.textContent = '';
    else if (!query.valid) this.#count.textContent = 'No regular expression yet';
    else this.#count.textContent = countSentence(this.view, query);
  }
}

function countSentence(view: EditorView, query: SearchQuery): string {
  const { from, to } = view.state.selection.main;
  let count = 0;
  let current = 0;
  const cursor = query.getCursor(view.state);
  for (let next = cursor.next(); next.done !== true && count <= mostCounted; next = cursor.next()) {
    count++;
    if (next.value.from === from && next.value.to === to) current = count;
  }
  const of = count > mostCounted ? `more than ${formatNumber(mostCounted)}` : String(count);
  if (count === 0) return 'Not found';
  return current === 0 ? `${of} found` : `${String(current)} of ${of}`;
}

function line(...parts: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'note-find-line';
  element.append(...parts);
  return element;
}
