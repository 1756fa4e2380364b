import { annotationColours, colourName } from '../components/annotationColours';
import type { SelectionStep } from '../reader/stepSelection';
import {
  comment,
  deleteAnnotations,
  frontAnnotation,
  frontReader,
  frontSelection,
  highlight,
} from '../stores/annotating';
import { canQuote, quoteIntoNote } from '../stores/quoteIntoNote';
import { frontTab } from '../stores/workspace';
import type { Command } from './Command';

const isReading = (): boolean => frontTab()?.kind === 'article';
const hasPassage = (): boolean => frontAnnotation() !== null || frontSelection() !== null;
const isInReader = (): boolean => isReading() && document.activeElement?.closest('.reader-scroll') != null;

function annotating(
  id: string,
  label: string,
  keys: string | null,
  isEnabled: () => boolean,
  run: () => void,
): Command {
  return {
    id: `annotation.${id}`,
    label,
    group: 'Articles',
    ...(keys === null ? {} : { keys }),
    isEnabled,
    disabledReason: 'No words of an article are selected',
    run,
  };
}

function selecting(step: SelectionStep, label: string, keys: string): Command {
  return annotating(`select.${step}`, label, keys, isInReader, () => {
    frontReader()?.select(step);
  });
}

/** What is done with passages of the article in front. */
export const annotationCommands: readonly Command[] = [
  annotating('highlight', 'Highlight what is selected', 'h', isReading, () => {
    highlight();
  }),
  ...annotationColours.map((colour, at) =>
    annotating(
      `highlight.${colour}`,
      `Highlight in ${colourName(colour).toLowerCase()}`,
      String(at + 1),
      hasPassage,
      () => {
        highlight(colour);
      },
    ),
  ),
  annotating('comment', 'Comment on the passage', 'c', hasPassage, comment),
  annotating('quote', 'Quote the passage into a note', 'n', canQuote, quoteIntoNote),
  annotating('next', 'Next annotation in the text', 'a', isReading, () => {
    frontReader()?.stepAnnotation(1);
  }),
  annotating('previous', 'Previous annotation in the text', 'Shift+A', isReading, () => {
    frontReader()?.stepAnnotation(-1);
  }),
  annotating(
    'delete',
    'Delete the open annotation',
    null,
    () => frontAnnotation() !== null,
    () => {
      const open = frontAnnotation();
      if (open !== null) deleteAnnotations([open]);
    },
  ),
  selecting('nextSentence', 'Select the next sentence', 'Alt+ArrowDown'),
  selecting('previousSentence', 'Select the previous sentence', 'Alt+ArrowUp'),
  selecting('moreSentence', 'Select a sentence more', 'Shift+ArrowDown'),
  selecting('lessSentence', 'Select a sentence less', 'Shift+ArrowUp'),
  selecting('moreWord', 'Select a word more', 'Shift+ArrowRight'),
  selecting('lessWord', 'Select a word less', 'Shift+ArrowLeft'),
];
