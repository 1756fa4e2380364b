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

/** Paints ranges; the returned function takes them off again. `current` is painted on top. */
export function paintMatches(ranges: readonly Range[], current: Range | null): () => void {
  const matches = highlightNamed('match');
  const now = highlightNamed('current-match');
  for (const range of ranges) if (range !== current) matches.add(range);
  if (current !== null) now.add(current);
  return () => {
    for (const range of ranges) matches.delete(range);
    if (current !== null) now.delete(current);
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
  sheet.replaceSync(`
    ::highlight(match) { background-color: ${token('--tint-strong')}; text-decoration: underline 2px ${token('--accent')}; }
    ::highlight(current-match) { background-color: ${token('--accent')}; color: ${token('--on-accent')}; }
  `);
}
