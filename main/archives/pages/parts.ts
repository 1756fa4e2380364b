import { escapeHtml } from '../../citations';
import { fromPage } from './PageNames';

/** The way from a page back to the index. */
export function topLink(library: string): string {
  return `<nav aria-label="Contents" class="facts"><a href="${fromPage}index.html">${escapeHtml(library)}</a></nav>`;
}

/** A section with its heading; nothing where there is nothing in it. */
export function section(title: string, html: string): string {
  return html === '' ? '' : `<section class="sources">\n<h2>${escapeHtml(title)}</h2>\n${html}\n</section>`;
}

/** A list of what is HTML already; nothing where it is empty. */
export function listHtml(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

/** What can be opened up, such as the articles of a collection; `inner` is HTML. */
export function foldedHtml(title: string, inner: string): string {
  return `<details>\n<summary>${escapeHtml(title)}</summary>\n${inner}\n</details>`;
}
