import type { TextRange } from '../../../preload/contract/search';
import type { Anchor } from './passageAt';

/**
 * Where the passage of an anchor stands in a text that has changed; null where that cannot be said with certainty. A quote
 * counts as found where it stands with the very words around it that it had, and nowhere else so.
 */
export function reanchor(text: string, { quote, prefix, suffix }: Anchor): TextRange | null {
  const inContext = prefix + quote + suffix;
  const at = text.indexOf(inContext);
  if (at < 0 || text.includes(inContext, at + 1)) return null;
  const start = at + prefix.length;
  return { start, end: start + quote.length };
}
