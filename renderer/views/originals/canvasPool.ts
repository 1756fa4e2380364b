/** Canvases that are not shown just now. To draw on one again is far quicker than to have memory given out for another. */
const idle: HTMLCanvasElement[] = [];
/** About as many as are near a window; each may take some 10 MB. */
const mostIdle = 6;

/** A canvas of a size in pixels, empty. */
export function takeCanvas(width: number, height: number): HTMLCanvasElement {
  const at = idle.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const [known] = at < 0 ? [] : idle.splice(at, 1);
  if (known !== undefined) {
    known.getContext('2d', { alpha: false })?.reset();
    return known;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Gives back a canvas nothing is drawn on any more. */
export function giveCanvas(canvas: HTMLCanvasElement): void {
  canvas.remove();
  idle.push(canvas);
  if (idle.length > mostIdle) idle.shift();
}

/** Lets go of all canvases that are not shown. */
export function emptyCanvasPool(): void {
  idle.length = 0;
}
