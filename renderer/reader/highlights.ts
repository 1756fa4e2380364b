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

/** Where marks are painted: on `paper` the words are a picture under the text, which must be seen through them. */
type Surface = 'page' | 'paper';

/**
 * Paints ranges; the returned function takes them off again. `current` is painted on top.
 */
export function paintMatches(
  ranges: readonly Range[],
  current: Range | null,
  surface: Surface = 'page',
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
export function paintAnnotation(
  colour: AnnotationColour,
  ranges: readonly Range[],
  surface: Surface = 'page',
): () => void {
  return paint(`${surface === 'paper' ? 'paper-' : ''}annotation-${colour}`, ranges);
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

/**
 * What selects a highlight, where it can be painted at all: the page works out the style of each highlight for each element that a rule
 * of it may be about, which would make every change of the page sixteen times as much work.
 */
function onPage(name: string): string {
  return `:is(.reader-scroll, .source-text) *::highlight(${name})`;
}

/** The same for the text of a page that is shown as a picture. */
function onPaper(name: string): string {
  return `.pdf-text *::highlight(paper-${name})`;
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/**
 * Gives the highlights the colours of the theme that is set on the page, or the system's where it forces its own. They are written
 * out, because Chromium before 134 does not resolve custom properties in highlight styles.
 */
export function colourHighlights(): void {
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const token = (name: string): string =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const annotations = annotationColours.map((colour, at) => {
    const [ground = '', line = '', style = ''] = ['bg', 'line', 'style'].map((part) =>
      token(`--ann-${String(at + 1)}-${part}`),
    );
    const thickness = style === 'wavy' || style === 'double' ? '1.5px' : token('--ann-thickness');
    const colours = isForced ? '' : `background-color: ${ground};`;
    return `${onPage(`annotation-${colour}`)} { text-decoration: underline ${style} ${isForced ? 'LinkText' : line} ${thickness}; text-underline-offset: ${token('--ann-offset')}; text-decoration-skip-ink: none; ${colours} }`;
  });
  sheet.replaceSync(
    `${annotations.join('\n')}\n${paperAnnotations}\n${isForced ? forcedMatches : matchesOf(token)}`,
  );
}

const paperLines = [
  ['#a27400', 'solid'],
  ['#c0405a', 'wavy'],
  ['#2673ab', 'double'],
  ['#45802f', 'dashed'],
  ['#7d4fb5', 'dotted'],
] as const;

/** Paper is white in every theme: the lines have the colours of the light one, the grounds let the words through. */
const paperAnnotations = annotationColours
  .map((colour, at) => {
    const [line = '', style = ''] = paperLines[at] ?? [];
    return `${onPaper(`annotation-${colour}`)} { background-color: color-mix(in srgb, ${line} 22%, transparent); text-decoration: underline ${style} ${line} 2px; text-decoration-skip-ink: none; }`;
  })
  .join('\n');

function matchesOf(token: (name: string) => string): string {
  return `
    ${onPage('match')} { background-color: ${token('--tint-strong')}; text-decoration: underline 2px ${token('--accent')}; }
    ${onPage('flash')} { background-color: ${token('--tint-strong')}; }
    ${onPaper('match')} { background-color: rgb(11 95 115 / 0.2); }
    ${onPaper('current-match')} { background-color: rgb(11 95 115 / 0.5); }
    ${onPage('current-match')} { background-color: ${token('--accent')}; color: ${token('--on-accent')}; }
  `;
}

const forcedMatches = `
  ${onPage('match')}, ${onPage('flash')} { background-color: Mark; color: MarkText; text-decoration: underline 2px; }
  ${onPaper('match')} { background-color: rgb(11 95 115 / 0.2); }
  ${onPaper('current-match')} { background-color: rgb(11 95 115 / 0.5); }
  ${onPage('current-match')} { background-color: Highlight; color: HighlightText; }
`;
