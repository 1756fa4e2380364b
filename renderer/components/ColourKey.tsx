import type { AnnotationColour } from '../../preload/contract/annotations';
import { colourName, colourNumber } from './annotationColours';
import './colourKey.css';

const underlines: Readonly<Record<AnnotationColour, string>> = {
  amber: 'M3.5 11.5h9',
  rose: 'M3 11.6q1.25-2.2 2.5 0t2.5 0 2.5 0 2.5 0',
  sky: 'M3.5 9.9h9M3.5 12.6h9',
  leaf: 'M3 11.5h2.6M6.7 11.5h2.6M10.4 11.5h2.6',
  plum: 'M4 11.5v.01M6.7 11.5v.01M9.3 11.5v.01M12 11.5v.01',
};

/** A colour of annotations: its ground with its own underline, so that it is told apart without colour. */
export function ColourKey({ colour }: { readonly colour: AnnotationColour }) {
  return (
    <svg
      className={`colour-key ann-${String(colourNumber(colour))}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={colourName(colour)}
    >
      <rect width="16" height="16" rx="3" />
      <path d={underlines[colour]} />
    </svg>
  );
}
