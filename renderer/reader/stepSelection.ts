import type { Paragraph } from '../../preload/shared/paragraphsOf';
import type { TextRange } from '../../preload/contract/search';
import { firstFrom } from './firstFrom';

/** How a selection is made without a mouse: by whole sentences, its end by words. */
export type SelectionStep =
  'nextSentence' | 'previousSentence' | 'moreSentence' | 'lessSentence' | 'moreWord' | 'lessWord';

const segmenters = {
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
};

/**
 * The selection after a step. `from` is where to begin when nothing is selected: the first paragraph in view.
 * Null where there is nothing further.
 */
export function stepSelection(
  text: string,
  paragraphs: readonly Paragraph[],
  selected: TextRange | null,
  from: number,
  step: SelectionStep,
): TextRange | null {
  const place = Math.max(0, placeOf(paragraphs, selected?.start ?? from));
  if (selected === null) return segmentsOf(text, paragraphs[place], 'sentence')[0] ?? null;
  const around = paragraphs.slice(Math.max(0, place - 1), placeOf(paragraphs, selected.end) + 2);
  const segments = (unit: 'sentence' | 'word'): readonly TextRange[] =>
    around.flatMap((paragraph) => segmentsOf(text, paragraph, unit));
  switch (step) {
    case 'nextSentence':
      return segments('sentence').find(({ start }) => start > selected.start) ?? null;
    case 'previousSentence':
      return (
        segments('sentence')
          .filter(({ start }) => start < selected.start)
          .at(-1) ?? null
      );
    case 'moreSentence':
    case 'moreWord': {
      const next = segments(step === 'moreWord' ? 'word' : 'sentence').find(({ end }) => end > selected.end);
      return next === undefined ? null : { start: selected.start, end: next.end };
    }
    case 'lessSentence':
    case 'lessWord': {
      const unit = step === 'lessWord' ? 'word' : 'sentence';
      const last = segments(unit)
        .filter(({ start, end }) => start >= selected.start && end < selected.end)
        .at(-1);
      return last === undefined ? null : { start: selected.start, end: last.end };
    }
  }
}

/** The index of the paragraph an offset is in or behind; -1 before the first. */
function placeOf(paragraphs: readonly Paragraph[], offset: number): number {
  return firstFrom(paragraphs, offset + 1) - 1;
}

/** The sentences or words of a paragraph, without the blanks behind them. */
function segmentsOf(
  text: string,
  paragraph: Paragraph | undefined,
  unit: 'sentence' | 'word',
): readonly TextRange[] {
  if (paragraph === undefined) return [];
  return Array.from(
    segmenters[unit].segment(text.slice(paragraph.start, paragraph.end)),
    ({ segment, index }) => {
      const start = paragraph.start + index;
      return { start, end: start + segment.trimEnd().length };
    },
  ).filter(({ start, end }) => end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
