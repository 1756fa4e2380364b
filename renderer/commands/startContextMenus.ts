import type { ArticleScope } from '../../preload/contract/articles';
import { needArticle } from '../stores/articleDetails';
import type { CommandTarget } from '../stores/commandTarget';
import { openContextMenu } from '../stores/contextMenu';

/**
 * Opens context menus for whatever says with `data-menu` what it is, by a secondary press and by the Menu key or Shift+F10 (the
 * page gets the same event for them). Text fields keep the system's menu, which the main process shows.
 */
export function startContextMenus(): () => void {
  const answer = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const isByKey = event.button !== 2;
    const target = targetOf(event.target);
    if (target === null) return;
    event.preventDefault();
    openContextMenu({
      target,
      ...(isByKey ? besideFocus(event.target) : { x: event.clientX, y: event.clientY }),
    });
  };
  window.addEventListener('contextmenu', answer);
  return () => {
    window.removeEventListener('contextmenu', answer);
  };
}

function targetOf(element: Element): CommandTarget | null {
  if (element.closest('input, textarea, [contenteditable="true"]') !== null) return null;
  const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
  const marked = (active ?? element).closest<HTMLElement>('[data-menu]');
  const { menu = '', id = '', scope = '' } = marked?.dataset ?? {};
  switch (menu) {
    case 'text': {
      const text = (window.getSelection()?.toString() ?? '').trim();
      if (text !== '') return { kind: 'selection', text };
      return id === '' ? null : articleTarget(id);
    }
    case 'article':
      return articleTarget(id);
    case 'tab':
    case 'note':
      return { kind: menu, id };
    case 'list':
      return { kind: 'list' };
    case 'scope':
      return { kind: 'scope', scope: JSON.parse(scope) as ArticleScope };
    default:
      return null;
  }
}

function articleTarget(id: string): CommandTarget {
  needArticle(id);
  return { kind: 'article', id };
}

/** The place of a menu that no pointer asked for: under the row or control it is about. */
function besideFocus(element: Element): { readonly x: number; readonly y: number } {
  const active = element.getAttribute('aria-activedescendant');
  const box = (document.getElementById(active ?? '') ?? element).getBoundingClientRect();
  const seen = Math.min(box.bottom, window.innerHeight - 40);
  return { x: Math.round(box.left + Math.min(24, box.width / 2)), y: Math.round(Math.max(seen, 40)) };
}
