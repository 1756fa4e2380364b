/** The regions of the window in the order F6 goes through them, by what in each takes the focus. */
const regions = [
  '[role="search"] input',
  '[data-region="sidebar"] [aria-current="true"], [data-region="sidebar"] button',
  '[data-region="list"] [role="grid"], [data-region="list"] [role="listbox"]',
  '[data-region="workspace"] .pane.front [data-autofocus], [data-region="workspace"] .pane.front [role="tab"]',
  '[data-region="inspector"] button, [data-region="inspector"] .inspector',
];

function target(selector: string): HTMLElement | null {
  for (const part of selector.split(', ')) {
    const found = firstSeen(part);
    if (found !== null) return found;
  }
  return null;
}

/** The first element there is to see: tabs behind the one in front may be drawn, too. */
function firstSeen(selector: string): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  return found.find(({ offsetParent }) => offsetParent !== null) ?? null;
}

/** Moves the focus to the next or the previous region of the window. */
export function focusRegion(step: 1 | -1): void {
  const present = regions.map(target).filter((element) => element !== null);
  const active = document.activeElement;
  const at = present.findIndex((element) => regionOf(element)?.contains(active) === true);
  present[(at + step + present.length) % present.length]?.focus();
}

let waiting: MutationObserver | null = null;

/**
 * Moves the focus into what the pane in front shows, as soon as that is there. For commands that bring another tab or pane to the
 * front: what had the focus is behind now, or gone. It stays where it is outside the panes.
 */
export function focusFrontPane(): void {
  waiting?.disconnect();
  waiting = null;
  const until = performance.now() + waitMs;
  const settle = (): boolean => {
    const active = document.activeElement;
    const isElsewhere = active !== document.body && active?.closest(panes) === null;
    if (isElsewhere || performance.now() > until) return true;
    const shown = firstSeen(`${panes} .pane.front [data-autofocus]`);
    if (shown === null) return false;
    shown.focus({ preventScroll: true });
    return true;
  };
  requestAnimationFrame(() => {
    const workspace = document.querySelector(panes);
    if (workspace === null || settle()) return;
    const observer = new MutationObserver(() => {
      if (settle()) observer.disconnect();
    });
    waiting = observer;
    observer.observe(workspace, { subtree: true, childList: true });
  });
}

const panes = '[data-region="workspace"]';
/** What takes longer to come does not take the focus any more. */
const waitMs = 3000;

function regionOf(element: HTMLElement): Element | null {
  return element.closest('[role="search"], [data-region]');
}

export function focusSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>('[role="search"] input');
  box?.focus();
  box?.select();
}

/** Moves the focus to the list, or while it is hidden to what is read. */
export function focusList(): void {
  (target(regions[2] ?? '') ?? target(regions[3] ?? ''))?.focus();
}
