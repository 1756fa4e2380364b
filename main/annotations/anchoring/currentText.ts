import type { Paragraph } from '../../../preload/shared/paragraphsOf';
import { paragraphsOf } from '../../library';
import { lettersOf } from './letters';
import { outlineOf } from './outline';
import type { OutlinedText } from './reanchor';

/** A text as it is now, with its hash. */
export interface CurrentText extends OutlinedText {
  readonly textSha256: string;
  readonly paragraphs: readonly Paragraph[];
}

export function currentText(text: string, textSha256: string): CurrentText {
  const paragraphs = paragraphsOf(text);
  const letters = lettersOf(text, paragraphs);
  return { text, textSha256, paragraphs, letters, outline: outlineOf(letters.letters, letters.paragraphs) };
}
