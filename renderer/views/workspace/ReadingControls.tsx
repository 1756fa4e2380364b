import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../components/Icon';
import { RangeControl } from '../settings/controls/RangeControl';
import { SegmentsControl } from '../settings/controls/SegmentsControl';
import { SwitchControl } from '../settings/controls/SwitchControl';
import { readingFonts } from '../settings/readingFonts';
import './readingControls.css';

/** How texts are set, at hand where they are read. */
export function ReadingControls() {
  const id = useId();
  const label = (name: string): string => `${id}-${name}`;
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="How the text is set">
        <Icon name="type" />
      </Button>
      <Popover className="menu-popover">
        <Dialog aria-label="How the text is set" className="reading-controls">
          <div className="reading-control">
            <span id={label('theme')}>Theme</span>
            <SegmentsControl
              labelId={label('theme')}
              field="theme"
              choices={[
                { value: 'system', label: 'System' },
                { value: 'light', label: 'Light' },
                { value: 'sepia', label: 'Sepia' },
                { value: 'dark', label: 'Dark' },
              ]}
            />
          </div>
          <div className="reading-control">
            <span id={label('font')}>Typeface</span>
            <SegmentsControl labelId={label('font')} field="readingFont" choices={readingFonts} />
          </div>
          <div className="reading-control">
            <span id={label('size')}>Text size</span>
            <RangeControl
              labelId={label('size')}
              field="readingSize"
              unit="px"
              least={14}
              most={26}
              step={0.5}
            />
          </div>
          <div className="reading-control">
            <span id={label('measure')}>Line length</span>
            <RangeControl
              labelId={label('measure')}
              field="readingMeasure"
              unit="em"
              least={26}
              most={46}
              step={1}
            />
          </div>
          <div className="reading-control">
            <span id={label('leading')}>Line spacing</span>
            <RangeControl
              labelId={label('leading')}
              field="readingLeading"
              unit=""
              least={1.3}
              most={2}
              step={0.02}
            />
          </div>
          <div className="reading-control">
            <span id={label('justified')}>Even margins</span>
            <SwitchControl labelId={label('justified')} field="readingJustified" />
          </div>
          <div className="reading-control">
            <span id={label('hyphens')}>Hyphenation</span>
            <SwitchControl labelId={label('hyphens')} field="readingHyphenated" />
          </div>
          <div className="reading-control">
            <span id={label('numbers')}>Paragraph numbers</span>
            <SwitchControl labelId={label('numbers')} field="paragraphNumbers" />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
