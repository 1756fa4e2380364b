import { useStore } from '../../../stores/createStore';
import { settingsStore, updateSettings } from '../../../stores/settings';
import './controls.css';

interface Props {
  readonly labelId: string;
  readonly field: 'paragraphNumbers' | 'readingJustified' | 'readingHyphenated';
}

/** Something that is on or off. */
export function SwitchControl({ labelId, field }: Props) {
  const isOn = useStore(settingsStore)[field];
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={labelId}
      className={isOn ? 'switch on' : 'switch'}
      onClick={() => {
        updateSettings({ [field]: !isOn });
      }}
    />
  );
}
