/** Scrolls to a range of the page that is not in sight: a third from the top, where the eye is, and as far aside as it must. */
export function showRange(scroller: HTMLElement, range: Range): void {
  const frame = scroller.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40)
    scroller.scrollTop += box.top - frame.top - frame.height / 3;
  if (box.left < frame.left || box.right > frame.right)
    scroller.scrollLeft += box.left - frame.left - frame.width / 3;
}
