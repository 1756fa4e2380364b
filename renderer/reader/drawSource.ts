import './drawSource.css';

/** The source of a quotation, with how the words quoted compare to it now. */
export interface QuotedSource {
  readonly title: string;
  /** True where the passage or the article that the link names is gone. */
  readonly isBroken: boolean;
  /** Place, date, source and paragraph, as one line. */
  readonly facts: string;
  readonly state: 'verbatim' | 'changed' | 'gone';
  /** The colour of the annotation quoted; amber where the passage is none. */
  readonly colour: string;
}

const sentences: Readonly<Record<QuotedSource['state'], string>> = {
  verbatim: '✓ verbatim',
  changed: 'differs from the source',
  gone: 'passage not found',
};

/** Draws the source of a quotation: title, place and date, paragraph, and how its words compare. The title is a link to the passage. */
export function drawSource({ title, isBroken, facts, state }: QuotedSource, written: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'md-source';
  const name = document.createElement('a');
  name.className = isBroken ? 'md-source-title broken' : 'md-source-title';
  name.href = '#';
  name.dataset['link'] = written;
  name.textContent = title;
  line.append(name);
  if (facts !== '') line.append(part('md-source-facts', facts));
  line.append(part(`md-source-state ${state}`, sentences[state]));
  return line;
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
