import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../components/Icon';
import { SegmentsControl } from '../settings/controls/SegmentsControl';
import { reading } from '../settings/sections/reading';
import type { Setting } from '../settings/SettingsSection';
import { themes } from '../settings/themes';
import './readingControls.css';

const shown: readonly Pick<Setting, 'id' | 'label' | 'Control'>[] = [
  {
    id: 'theme',
    label: 'Theme',
    Control: ({ labelId }) => <SegmentsControl labelId={labelId} field="theme" choices={themes} />,
  },
  ...reading.settings.filter(({ isAtHand }) => isAtHand),
];

/** How texts are set, at hand where they are read: the settings that say so of themselves. */
export function ReadingControls() {
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="How the text is set">
        <Icon name="type" />
      </Button>
      <Popover className="menu-popover">
        <Dialog aria-label="How the text is set" className="reading-controls">
          {shown.map((setting) => (
            <Row key={setting.id} {...setting} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Row({ label, Control }: Pick<Setting, 'label' | 'Control'>) {
  const id = useId();
  return (
    <div className="reading-control">
      <span id={id}>{label}</span>
      <Control labelId={id} />
    </div>
  );
}
