import type { LinkedText, LinkTarget } from '../../preload/contract/notes';
import { codeTokens } from './codeTokens';
import { drawSource, type QuotedSource } from './drawSource';
import { leadsNowhere, whatIsGone } from './leadsNowhere';
import { escapeHtml } from './markdown';
import { noteHtml } from './noteHtml';
import { showMath } from './showMath';
import './showNote.css';

/** What a note that is shown asks of the world round it. Links are given as they stand between their brackets. */
export interface NotePageHost {
  readonly linked: (written: string) => Promise<LinkedText | null>;
  readonly resolve: (links: readonly string[]) => Promise<readonly LinkTarget[]>;
  /** An address to show a kept picture by; null where there is none at that path. */
  readonly loadImage: (path: string) => Promise<string | null>;
  /** The line of facts of what is linked: place, date, paragraph. */
  readonly factsOf: (linked: LinkedText) => string;
  /** The source that a quotation names; null where there is nothing to say of it. */
  readonly sourceOf: (written: string, quote: string) => Promise<QuotedSource | null>;
}

const deepest = 6;
/** The title of a quotation's source says by itself where it leads. */
const writtenLinks = 'a[data-link]:not(.md-source-title)';

/** Shows a note's Markdown in an element, with its embeds. `within` are the links of the embeds round it, the outermost first. */
export async function showNote(
  root: HTMLElement,
  markdown: string,
  host: NotePageHost,
  within: readonly string[] = [],
): Promise<void> {
  // Sanitised by noteHtml.
  // eslint-disable-next-line no-unsanitized/property
  root.innerHTML = noteHtml(markdown);
  await Promise.all([
    ...all(root, '[data-math]').map((element) =>
      showMath(element, element.dataset['math'] ?? '', element.tagName === 'DIV'),
    ),
    ...all(root, 'pre > code').map(colour),
    ...all(root, '[data-picture]').map((element) => showPicture(element, host)),
    ...all(root, '[data-embed]').map((element) =>
      showEmbed(element, element.dataset['embed'] ?? '', host, within),
    ),
    ...all(root, '[data-source]').map((element) => showSource(element, host)),
    showTargets(all(root, writtenLinks), host),
  ]);
}

/** Brings a note that is shown in step with what its links lead to now, its quotations with their sources, and its embeds with what they hold. */
export async function showLinksAnew(root: HTMLElement, host: NotePageHost): Promise<void> {
  // What stands in an embed comes with it.
  const own = (selector: string): HTMLElement[] =>
    all(root, selector).filter((element) => element.closest('.embed-text') === null);
  await Promise.all([
    ...own('[data-embed]').map((frame) => showEmbed(frame, frame.dataset['embed'] ?? '', host)),
    ...own('[data-source]').map((element) => showSource(element, host)),
    showTargets(own(writtenLinks), host),
  ]);
}

/** Shows what a link embeds. An embed within itself is named, not shown again. */
export async function showEmbed(
  frame: HTMLElement,
  written: string,
  host: NotePageHost,
  within: readonly string[] = [],
): Promise<void> {
  frame.classList.add('embed');
  if (within.includes(written.toLowerCase()) || within.length >= deepest) {
    say(frame, `${written} is shown above already: it embeds itself.`);
    return;
  }
  const linked = await host.linked(written);
  if (linked === null) {
    say(frame, `${written} leads nowhere, so there is nothing to show here.`);
    return;
  }
  const head = document.createElement('a');
  head.className = 'embed-source';
  head.href = '#';
  head.dataset['link'] = written;
  head.textContent = [linked.title, host.factsOf(linked)].filter((part) => part !== '').join(' · ');
  const body = document.createElement('div');
  body.className = 'embed-text';
  frame.replaceChildren(head, body);
  if (linked.isPlain) {
    body.classList.add('plain');
    body.textContent = linked.markdown;
  } else await showNote(body, linked.markdown, host, [...within, written.toLowerCase()]);
}

function say(frame: HTMLElement, text: string): void {
  const sentence = document.createElement('span');
  sentence.className = 'embed-missing';
  sentence.textContent = text;
  frame.replaceChildren(sentence);
}

/** Shows what a quotation names as its source with how its words compare; as it is written where that cannot be told. */
async function showSource(element: HTMLElement, host: NotePageHost): Promise<void> {
  const { source: written = '', quote = '' } = element.dataset;
  const source = await host.sourceOf(written, quote);
  const shown = element.querySelector('.md-source');
  const line = source === null ? null : drawSource(source, written);
  // What is the same stays, and keeps the focus.
  if (line !== null && shown?.isEqualNode(line) !== true) {
    shown?.remove();
    element.append(line);
  } else if (line === null) shown?.remove();
  element.querySelector('.source-written')?.toggleAttribute('hidden', line !== null);
  const quotation = element.closest('blockquote');
  if (quotation !== null) quotation.className = `md-quote-${source?.colour ?? 'amber'}`;
}

async function showPicture(element: HTMLElement, host: NotePageHost): Promise<void> {
  const path = element.dataset['picture'] ?? '';
  const address = await host.loadImage(path);
  if (address === null) {
    say(element, `Picture not found: ${path}`);
    return;
  }
  const image = document.createElement('img');
  image.alt = element.title;
  image.src = address;
  element.replaceChildren(image);
}

/** Colours code whose language is named. */
async function colour(code: HTMLElement): Promise<void> {
  const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
  const text = code.textContent;
  const tokens = await codeTokens(text, language);
  if (tokens.length === 0) return;
  const kinds = Array<string>(text.length).fill('');
  for (const { start, end, kind } of tokens) kinds.fill(kind, start, end);
  let html = '';
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && kinds[end] === kinds[start]) end++;
    const run = escapeHtml(text.slice(start, end));
    html += kinds[start] === '' ? run : `<span class="code-${kinds[start] ?? ''}">${run}</span>`;
    start = end;
  }
  // eslint-disable-next-line no-unsanitized/property -- made here of escaped text
  code.innerHTML = html;
}

/** Marks links that lead nowhere, and shows the title of what the others lead to where they have no label of their own. */
async function showTargets(links: readonly HTMLElement[], host: NotePageHost): Promise<void> {
  if (links.length === 0) return;
  const targets = await host.resolve(links.map((link) => link.dataset['link'] ?? ''));
  links.forEach((link, at) => {
    const target = targets[at];
    const isBroken = leadsNowhere(target);
    link.classList.toggle('broken', isBroken);
    link.title = target !== undefined && isBroken ? whatIsGone(target) : '';
    if (target?.kind === 'article' && link.dataset['unlabelled'] !== undefined) {
      link.textContent =
        target.paragraph === null ? target.title : `${target.title} ¶ ${String(target.paragraph)}`;
    }
  });
}

function all(root: HTMLElement, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}
