import { RangeControl } from '../controls/RangeControl';
import { SegmentsControl } from '../controls/SegmentsControl';
import { SwitchControl } from '../controls/SwitchControl';
import { readingFonts } from '../readingFonts';
import type { SettingsSection } from '../SettingsSection';
import { Specimen } from '../Specimen';

export const reading: SettingsSection = {
  id: 'reading',
  title: 'Reading',
  settings: [
    {
      id: 'readingFont',
      label: 'Typeface',
      isAtHand: true,
      words: 'font serif sans Literata Inter',
      Control: ({ labelId }) => (
        <SegmentsControl labelId={labelId} field="readingFont" choices={readingFonts} />
      ),
    },
    {
      id: 'readingSize',
      label: 'Text size',
      isAtHand: true,
      Control: ({ labelId }) => (
        <RangeControl labelId={labelId} field="readingSize" unit="px" least={14} most={26} step={0.5} />
      ),
    },
    {
      id: 'readingMeasure',
      label: 'Line length',
      isAtHand: true,
      description: 'About two characters to an em. Comments stand beside the column where there is room.',
      words: 'measure width column',
      Control: ({ labelId }) => (
        <RangeControl labelId={labelId} field="readingMeasure" unit="em" least={26} most={46} step={1} />
      ),
    },
    {
      id: 'readingLeading',
      label: 'Line spacing',
      isAtHand: true,
      words: 'leading height',
      Control: ({ labelId }) => (
        <RangeControl labelId={labelId} field="readingLeading" unit="" least={1.3} most={2} step={0.02} />
      ),
    },
    {
      id: 'specimen',
      label: 'How it looks',
      isWide: true,
      Control: () => <Specimen />,
    },
    {
      id: 'readingJustified',
      label: 'Even margins',
      isAtHand: true,
      description: 'Lines are spread to the whole width of the column.',
      words: 'justify justified alignment',
      Control: ({ labelId }) => <SwitchControl labelId={labelId} field="readingJustified" />,
    },
    {
      id: 'readingHyphenated',
      label: 'Hyphenation',
      isAtHand: true,
      description: 'Long words are parted at the end of a line, by the rules of the language of the article.',
      words: 'hyphens',
      Control: ({ labelId }) => <SwitchControl labelId={labelId} field="readingHyphenated" />,
    },
    {
      id: 'paragraphNumbers',
      label: 'Paragraph numbers',
      isAtHand: true,
      description: 'In the margin of articles, where the pane is wide enough.',
      Control: ({ labelId }) => <SwitchControl labelId={labelId} field="paragraphNumbers" />,
    },
    {
      id: 'openArticles',
      label: 'Open articles',
      description: 'With Ctrl or Alt held, or by the menu of a row, the other ways stay at hand.',
      words: 'tab beside',
      Control: ({ labelId }) => (
        <SegmentsControl
          labelId={labelId}
          field="openArticles"
          choices={[
            { value: 'tab', label: 'In this tab' },
            { value: 'newTab', label: 'New tab' },
            { value: 'beside', label: 'Beside' },
          ]}
        />
      ),
    },
  ],
};
