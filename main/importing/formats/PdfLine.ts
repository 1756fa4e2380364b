/** A line of a page, in points: `x` and `right` its ends, `y` its base line, `height` the size of its letters. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}
