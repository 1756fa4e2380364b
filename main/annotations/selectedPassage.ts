import { AppError } from '../../preload/contract/errors';
import { formatNumber } from '../../preload/shared/formatNumber';
import type { CurrentText } from './anchoring/currentText';
import { passageAt, type Anchor } from './anchoring/passageAt';

/** A passage as a reader shows it: offsets, and the words that stand there as far as the reader knows. */
export interface SelectedPassage {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const longestQuote = 50_000;

/**
 * What an annotation keeps of a passage, without the blanks at its ends.
 * @throws AppError `conflict` where other words stand there now, `badRequest` for a blank or an overlong passage
 */
export function selectedPassage(
  { text, textSha256 }: CurrentText,
  { start, end, quote }: SelectedPassage,
): Anchor {
  if (text.slice(start, end) !== quote || quote.length !== end - start) {
    throw new AppError(
      'conflict',
      'The text of this article has changed since it was shown, so nothing was marked. Open it again and select the passage anew.',
    );
  }
  if (quote.trim() === '')
    throw new AppError('badRequest', 'Nothing but blanks is selected. Select some words.');
  if (quote.length > longestQuote) {
    throw new AppError(
      'badRequest',
      `The selection is longer than ${formatNumber(longestQuote)} characters. Select a shorter passage.`,
    );
  }
  const from = start + (quote.length - quote.trimStart().length);
  return passageAt(text, textSha256, from, from + quote.trim().length);
}
