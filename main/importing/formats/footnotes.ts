import { parseHTML } from 'linkedom';
import type { PageDocument, PageElement } from './PageDocument';

/** A footnote that was taken out of a page: the name its references have (letters or digits), and its text as HTML. */
export interface PageFootnote {
  readonly name: string;
  readonly html: string;
}

/** A reference to a footnote, as `htmlToMarkdown` knows it. */
export function footnoteMark(name: string): string {
  return `<sup data-footnote="${name}">${name}</sup>`;
}

/** The text of a footnote, as `htmlToMarkdown` knows it. */
export function footnoteText({ name, html }: PageFootnote): string {
  return `<div data-footnote-text="${name}">${html}</div>`;
}

/** A link to a place in the page that is called by a number, a letter or a sign. Bounded, as pages may be made to take long. */
const markedLink =
  /<a\s[^>]{0,400}?href\s{0,3}=\s{0,3}["']?[^"'\s>#]{0,400}#[^>]{0,400}>(?:\s|<[^>]{1,200}>|[[(]){0,8}(?:\d{1,4}|[*†‡§¶‖]{1,4}|[a-z]{1,3}|[ivxlc]{1,6})\s{0,3}[\])<]/i;

/** False for most pages, which have no footnotes: nobody need look further. */
export function mayHaveFootnotes(html: string): boolean {
  return markedLink.test(html);
}

/** HTML with its footnotes at its end, marked for `htmlToMarkdown`. */
export function withFootnotesMarked(html: string): string {
  if (!mayHaveFootnotes(html)) return html;
  const document = documentOf(html);
  const notes = takeFootnotes(document);
  if (notes.length === 0) return html;
  return (document.querySelector('body')?.innerHTML ?? '') + notes.map(footnoteText).join('');
}

/** HTML of a page's body as a document. */
export function documentOf(body: string): PageDocument {
  // linkedom's document is typed by the DOM's own types, which this process does not have.
  const parsed = parseHTML(`<!doctype html><html><body>${body}</body></html>`) as unknown as {
    readonly document: PageDocument;
  };
  return parsed.document;
}

/** Takes the footnotes out of a page, in the order they are referred to; their references stay, marked. */
export function takeFootnotes(document: PageDocument): readonly PageFootnote[] {
  const references = findReferences(document);
  if (references.length === 0) return [];
  const marks = new Map<PageElement, string>();
  for (const { note, mark } of references) if (!marks.has(note)) marks.set(note, mark);
  const isNamedByMark =
    new Set(marks.values()).size === marks.size &&
    [...marks.values()].every((mark) => /^[a-z0-9]+$/i.test(mark));
  const names = new Map([...marks].map(([note, mark], at) => [note, isNamedByMark ? mark : String(at + 1)]));
  const places = new Set(references.flatMap(({ places: own }) => own));
  for (const { link, note, mark } of references) {
    const reference = document.createElement('sup');
    const name = names.get(note) ?? '';
    reference.setAttribute('data-footnote', name);
    reference.textContent = name;
    outermost(link, mark).replaceWith(reference);
  }
  const notes = [...names].map(([note, name]) => ({
    name,
    html: noteHtml(note, marks.get(note) ?? '', places),
  }));
  for (const note of names.keys()) removeWhole(note);
  return notes;
}

interface Reference {
  readonly link: PageElement;
  readonly note: PageElement;
  /** What the link is called, without brackets. */
  readonly mark: string;
  /** The names of the place of the link, which its note may lead back to. */
  readonly places: readonly string[];
}

function findReferences(document: PageDocument): readonly Reference[] {
  const named = new Map<string, PageElement>();
  for (const element of document.querySelectorAll('[id], a[name]'))
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name !== null && name !== '' && !named.has(name)) named.set(name, element);
  const found: Reference[] = [];
  const notes = new Set<PageElement>();
  for (const link of document.querySelectorAll('a[href]')) {
    const target = named.get(fragmentOf(link));
    const mark = markOf(link.textContent ?? '');
    if (target === undefined || mark === '' || mark.length > 12) continue;
    const note = noteOf(target);
    if (note === null || isWithin(link, notes) || isWithin(link, new Set([note]))) continue;
    const places = placesOf(link);
    if (!isFootnote({ link, note, mark, places }, target)) continue;
    notes.add(note);
    found.push({ link, note, mark, places });
  }
  return found;
}

function fragmentOf(link: PageElement): string {
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return '';
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function markOf(text: string): string {
  return text.replace(/[\s[\]()]+/g, '');
}

const isMark = /^(?:\d{1,4}|[*†‡§¶‖]{1,4}|[a-z]{1,3}|[ivxlc]{1,6})$/i;
const longest = 6000;

/** The element that holds the whole of a note, of which `target` is the place that is led to. */
function noteOf(target: PageElement): PageElement | null {
  const note = target.closest('li, p, dd, aside, div');
  if (note?.querySelector('h1, h2, h3, h4, table') !== null) return null;
  const text = note.textContent ?? '';
  return text.trim() === '' || text.length > longest ? null : note;
}

function isWithin(element: PageElement, of: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) if (of.has(at)) return true;
  return false;
}

function placesOf(link: PageElement): readonly string[] {
  const inside = [...link.querySelectorAll('[id]')];
  return [link, link.parentElement, link.parentElement?.parentElement, ...inside]
    .flatMap((element) => [element?.getAttribute('id'), element?.getAttribute('name')])
    .filter((name) => name != null && name !== '') as string[];
}

const saysReference = /\b(?:noteref|footnote-?ref|fnref|footnote|endnote)\b/i;
const saysNote = /(?:foot|end|rear)note|^_?(?:fn|ftn|edn|en|cite_note|note)[-_:.]?[a-z]*-?\d/i;

/** A page says so of a footnote by words for machines, by a way back, or by a raised mark that the note begins with. */
function isFootnote({ link, note, mark, places }: Reference, target: PageElement): boolean {
  if (saysReference.test(said(link, ['epub:type', 'role', 'class', 'rel']))) return true;
  if (!isMark.test(mark)) return false;
  if (
    [target, note].some((element) =>
      saysNote.test(said(element, ['id', 'name', 'epub:type', 'role', 'class'])),
    )
  )
    return true;
  if ([...note.querySelectorAll('a[href]')].some((back) => places.includes(fragmentOf(back)))) return true;
  const isRaised = link.closest('sup') !== null || link.querySelector('sup') !== null;
  return (
    isRaised && markOf((note.textContent ?? '').trim().split(/\s/)[0] ?? '').replace(/[.:]$/, '') === mark
  );
}

function said(element: PageElement, attributes: readonly string[]): string {
  return attributes
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .trim();
}

/** A link with what only raises or brackets it. */
function outermost(link: PageElement, mark: string): PageElement {
  let whole = link;
  for (let at = link.parentElement; at !== null; at = at.parentElement) {
    if (!/^(?:sup|span|small|b|i|em|strong)$/i.test(at.tagName) || markOf(at.textContent ?? '') !== mark)
      break;
    whole = at;
  }
  return whole;
}

/** The text of a note without its own number and its ways back. */
function noteHtml(note: PageElement, mark: string, places: ReadonlySet<string>): string {
  for (const link of note.querySelectorAll('a[href]')) {
    const text = (link.textContent ?? '').trim();
    if (!places.has(fragmentOf(link)) && !/^(?:[↑↩⏎^]\ufe0e?)+$/.test(text)) continue;
    const whole = outermost(link, markOf(text));
    whole.remove();
  }
  const escaped = mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = new RegExp(
    `^((?:\\s|<[^<>]*>)*)(?:[\\[(]?${escaped}[\\])]?[.:)]?|\\^)(?:\\s*</(?:sup|span|b)>)?(?=[\\s<])`,
    'i',
  );
  return note.innerHTML
    .trim()
    .replace(own, '$1')
    .replace(/^((?:\s|<[^<>]*>)*)(?:\^+|[.:)\]](?=\s))\s*/, '$1')
    .trim();
}

/** Removes a note, and what held nothing but notes: their list, its section, a heading over it. */
function removeWhole(note: PageElement): void {
  let parent = note.parentElement;
  note.remove();
  while (parent !== null && /^(?:ol|ul|dl|div|section|aside|footer)$/i.test(parent.tagName)) {
    const heading = parent.querySelector('h1, h2, h3, h4, h5, h6');
    const text = (parent.textContent ?? '').trim();
    const isEmpty = text === '' && parent.querySelector('img') === null;
    if (!isEmpty && (heading === null || text !== (heading.textContent ?? '').trim())) return;
    const above: PageElement | null = parent.parentElement;
    parent.remove();
    parent = above;
  }
}
