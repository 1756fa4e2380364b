/**
 * The first block of a reader whose lower edge is below a line, `under` px from its top. Only blocks of the chunk there are asked:
 * to measure others would lay them out.
 */
export function firstInView(scroller: HTMLElement, under: number): HTMLElement | null {
  const line = scroller.getBoundingClientRect().top + under;
  const isBelow = (element: Element): boolean => element.getBoundingClientRect().bottom > line;
  const chunk = [...scroller.querySelectorAll('.chunk')].find(isBelow);
  return [...(chunk?.querySelectorAll<HTMLElement>('.block') ?? [])].find(isBelow) ?? null;
}
