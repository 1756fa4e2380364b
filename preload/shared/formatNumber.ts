const numbers = new Intl.NumberFormat('en-GB');

/** A number as people read it: `12,345`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}
