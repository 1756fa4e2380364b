import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ArticleText } from '../../preload/contract/article';
import { DrawnTextContext } from './DrawnText';
import { footnotesOf, type Footnote } from './footnotes';
import { paintFlash } from './highlights';
import { markdownHtml } from './markdown';
import { drawnBlocks, offsetOf, pageRangesOf } from './textRanges';
import { untilPainted } from './untilPainted';
import './footnotes.css';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: ArticleText;
}

interface Preview {
  readonly link: HTMLElement;
  readonly note: Footnote;
}

const previewId = 'footnote-preview';
const hoverMs = 300;
const flashMs = 1600;

/** Footnotes of an article: a press on a reference goes to its note and back, the pointer or the focus on one shows the note there. */
export function ReaderFootnotes({ scroller, content: { text, article } }: Props) {
  const { draw } = useContext(DrawnTextContext);
  const notes = useMemo(
    () =>
      article.format === 'text' || article.format === 'pdf' ? new Map<string, Footnote>() : footnotesOf(text),
    [text, article.format],
  );
  const [preview, setPreview] = useState<Preview | null>(null);
  const latest = useRef({ notes, draw, preview });
  latest.current = { notes, draw, preview };
  useEffect(() => {
    const element = scroller.current;
    if (element === null || notes.size === 0) return;
    /** For each note the reference it was gone to from. */
    const cameFrom = new Map<string, number>();
    let timer = 0;
    const later = (act: () => void): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, hoverMs);
    };
    const show = (link: HTMLElement): void => {
      const note = latest.current.notes.get(link.dataset['footnote'] ?? '');
      if (note !== undefined) setPreview({ link, note });
    };
    const hide = (): void => {
      window.clearTimeout(timer);
      setPreview(null);
    };
    const go = (offset: number, selector: string, flash: { start: number; end: number } | null): void => {
      hide();
      latest.current.draw(offset);
      const link = linkAt(element, text, offset, selector);
      untilPainted(() => link?.scrollIntoView({ block: 'center' }));
      link?.focus({ preventScroll: true });
      if (flash === null) return;
      const stop = paintFlash(pageRangesOf(element, text, flash));
      window.setTimeout(stop, flashMs);
    };
    const press = (event: MouseEvent): void => {
      const link = footnoteLink(event.target, '[data-footnote], [data-footnote-back]');
      if (link === null) return;
      event.preventDefault();
      const { footnote, footnoteBack } = link.dataset;
      const note = latest.current.notes.get(footnote ?? footnoteBack ?? '');
      if (note === undefined) return;
      const name = CSS.escape(note.name);
      if (footnote !== undefined) {
        cameFrom.set(note.name, offsetOfLink(link, note));
        go(note.start, `[data-footnote-back="${name}"]`, note);
      } else {
        const back = cameFrom.get(note.name) ?? note.references[0];
        if (back !== undefined) go(back, `[data-footnote="${name}"]`, null);
      }
    };
    const over = (event: MouseEvent): void => {
      const link = footnoteLink(event.target, '[data-footnote]');
      if (link !== null)
        later(() => {
          show(link);
        });
      else if (event.target instanceof Element && event.target.closest(`#${previewId}`) !== null)
        window.clearTimeout(timer);
      else if (latest.current.preview?.link !== document.activeElement) later(hide);
    };
    const focus = (event: FocusEvent): void => {
      const link = footnoteLink(event.target, '[data-footnote]');
      if (link?.matches(':focus-visible') === true) show(link);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || latest.current.preview === null) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
    };
    element.addEventListener('click', press);
    element.addEventListener('mouseover', over);
    element.addEventListener('mouseleave', hide);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', hide);
    element.addEventListener('keydown', key, { capture: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('click', press);
      element.removeEventListener('mouseover', over);
      element.removeEventListener('mouseleave', hide);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', hide);
      element.removeEventListener('keydown', key, { capture: true });
    };
  }, [scroller, text, notes]);
  if (preview === null || scroller.current === null) return null;
  return <FootnotePreview scroller={scroller.current} {...preview} />;
}

function footnoteLink(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/** Which of the references to a note a link is: those in its block stand in the order of the text. */
function offsetOfLink(link: HTMLElement, note: Footnote): number {
  const block = link.closest<HTMLElement>('.block');
  if (block === null) return note.references[0] ?? 0;
  const own = note.references.filter((at) => at >= offsetOf(block, 'start') && at < offsetOf(block, 'end'));
  const links = [...block.querySelectorAll(`[data-footnote="${CSS.escape(note.name)}"]`)];
  return own[links.indexOf(link)] ?? own[0] ?? note.references[0] ?? 0;
}

/** The link that stands at an offset of the text, or the one nearest before it in the block. */
function linkAt(scroller: HTMLElement, text: string, offset: number, selector: string): HTMLElement | null {
  const block = drawnBlocks(scroller).find((known) => offsetOf(known, 'end') > offset);
  const links = [...(block?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const [at] = pageRangesOf(scroller, text, { start: offset, end: offset + 4 });
  return links.find((link) => at?.intersectsNode(link) === true) ?? links[0] ?? null;
}

/** A note shown at its reference; it stays while the pointer is on it. */
function FootnotePreview({ scroller, link, note }: Preview & { readonly scroller: HTMLElement }) {
  const box = useRef<HTMLDivElement>(null);
  const html = useMemo(() => markdownHtml(note.body), [note]);
  useLayoutEffect(() => {
    if (box.current !== null) place(box.current, scroller, link);
    link.setAttribute('aria-describedby', previewId);
    return () => {
      link.removeAttribute('aria-describedby');
    };
  }, [scroller, link, html]);
  return (
    <div ref={box} id={previewId} className="footnote-preview markdown" role="tooltip">
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}

const gap = 6;

/** Under the reference, over it where there is no room below. */
function place(box: HTMLElement, scroller: HTMLElement, link: HTMLElement): void {
  const frame = scroller.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  const below = at.bottom - frame.top + gap;
  const isBelow = below + box.offsetHeight <= scroller.clientHeight - gap;
  const top = isBelow ? below : Math.max(gap, at.top - frame.top - box.offsetHeight - gap);
  const left = Math.min(at.left - frame.left - 24, scroller.clientWidth - box.offsetWidth - gap);
  box.style.top = `${String(top + scroller.scrollTop)}px`;
  box.style.left = `${String(Math.max(gap, left))}px`;
}
