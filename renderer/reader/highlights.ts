import type { AnnotationColour } from '../../preload/contract/annotations';
import { annotationColours } from '../components/annotationColours';

/**
 * Marks painted over text without touching it (CSS Custom Highlight API): every reader adds its ranges to two highlights of
 * the page, one for matches and one for the current match.
 */
interface HighlightRegistry {
  get(name: string): Set<Range> | undefined;
  set(name: string, ranges: Set<Range>): void;
}

const { Highlight: PageHighlight } = window as unknown as { readonly Highlight: new () => Set<Range> };
const registry = (CSS as unknown as { readonly highlights: HighlightRegistry }).highlights;

function highlightNamed(name: string): Set<Range> {
  const known = registry.get(name);
  if (known !== undefined) return known;
  const made = new PageHighlight();
  registry.set(name, made);
  return made;
}

/**
 * Paints ranges; the returned function takes them off again. `current` is painted on top.
 * @param surface `paper` where the words themselves are a picture under the text, which must be seen through it
 */
export function paintMatches(
  ranges: readonly Range[],
  current: Range | null,
  surface: 'page' | 'paper' = 'page',
): () => void {
  const prefix = surface === 'paper' ? 'paper-' : '';
  const matches = highlightNamed(`${prefix}match`);
  const now = highlightNamed(`${prefix}current-match`);
  for (const range of ranges) if (range !== current) matches.add(range);
  if (current !== null) now.add(current);
  return () => {
    for (const range of ranges) matches.delete(range);
    if (current !== null) now.delete(current);
  };
}

/** Paints ranges in the look of an annotation's colour; the returned function takes them off again. */
export function paintAnnotation(colour: AnnotationColour, ranges: readonly Range[]): () => void {
  return paint(`annotation-${colour}`, ranges);
}

/** Paints what was led to; the returned function takes it off again. */
export function paintFlash(ranges: readonly Range[]): () => void {
  return paint('flash', ranges);
}

function paint(name: string, ranges: readonly Range[]): () => void {
  const marks = highlightNamed(name);
  for (const range of ranges) marks.add(range);
  return () => {
    for (const range of ranges) marks.delete(range);
  };
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/**
 * Gives the highlights the colours of the theme that is set on the page. They are written out, because Chromium before 134
 * does not resolve custom properties in highlight styles.
 */
export function colourHighlights(): void {
  const token = (name: string): string =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const annotations = annotationColours.map((colour, at) => {
    const [ground, line, style] = ['bg', 'line', 'style'].map((part) =>
      token(`--ann-${String(at + 1)}-${part}`),
    );
    const thickness = style === 'wavy' || style === 'double' ? '1.5px' : token('--ann-thickness');
    return `::highlight(annotation-${colour}) { background-color: ${ground ?? ''}; text-decoration: underline ${style ?? ''} ${line ?? ''} ${thickness}; text-underline-offset: ${token('--ann-offset')}; text-decoration-skip-ink: none; }`;
  });
  sheet.replaceSync(`
    ${annotations.join('\n')}
    ::highlight(match) { background-color: ${token('--tint-strong')}; text-decoration: underline 2px ${token('--accent')}; }
    ::highlight(flash) { background-color: ${token('--tint-strong')}; }
    ::highlight(paper-match) { background-color: rgb(11 95 115 / 0.2); }
    ::highlight(paper-current-match) { background-color: rgb(11 95 115 / 0.5); }
    ::highlight(current-match) { background-color: ${token('--accent')}; color: ${token('--on-accent')}; }
  `);
}
