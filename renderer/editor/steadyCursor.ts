import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';

const steadyMs = 500;

/**
 * The cursor stands still while one writes, and blinks when one stops. Each key press would begin its blinking anew, and a thing
 * that blinks is a layer of its own to the compositor: a fifth of what a key press costs.
 */
class SteadyCursor implements PluginValue {
  #timer: number | null = null;

  constructor(private readonly view: EditorView) {}

  update({ docChanged }: ViewUpdate): void {
    if (!docChanged) return;
    if (this.#timer === null) this.view.scrollDOM.classList.add('is-steady');
    else window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#timer = null;
      this.view.scrollDOM.classList.remove('is-steady');
    }, steadyMs);
  }

  destroy(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
  }
}

export const steadyCursor = ViewPlugin.fromClass(SteadyCursor);
