import type { LinkCompletion } from '../../../preload/contract/notes';

/** The lines of each icon, in a box of 16. */
const paths: Readonly<Record<LinkCompletion['kind'], string>> = {
  note: 'M3 2.5h10v7l-3.5 4H3z M13 9.5H9.5v4',
  article: 'M3.5 2h9v12h-9z M6 5.5h4 M6 8h4 M6 10.5h2.5',
  passage: 'M3 9.5V8a3 3 0 0 1 3-3 M3 9.5h3V12H3z M9.5 9.5V8a3 3 0 0 1 3-3 M9.5 9.5h3V12h-3z',
  heading: 'M4 3v10 M12 3v10 M4 8h8',
};

/** A sign for a kind of thing a link can lead to; the section it stands in names the kind. */
export function kindIcon({ kind, colour }: LinkCompletion): Element {
  if (colour !== null) return colourSwatch(colour);
  const name = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(name, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('class', 'link-icon');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(name, 'path');
  path.setAttribute('d', paths[kind]);
  icon.append(path);
  return icon;
}

/** A passage that is marked shows its colour. */
function colourSwatch(colour: string): Element {
  const swatch = document.createElement('span');
  swatch.className = `link-colour ${colour}`;
  swatch.title = colour;
  return swatch;
}
