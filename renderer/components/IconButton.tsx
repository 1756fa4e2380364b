import type { MouseEvent } from 'react';
import { Icon, type IconName } from './Icon';

interface Props {
  readonly icon: IconName;
  /** The accessible name, and the tooltip with the key. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isOn?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onPress: (event: MouseEvent) => void;
}

/** A button that is only an icon, with its name as tooltip. `isOn` makes it a toggle. */
export function IconButton({ icon, label, keys, isOn, isDisabled = false, onPress }: Props) {
  return (
    <button
      type="button"
      className={isOn === true ? 'icon-button on' : 'icon-button'}
      aria-label={label}
      aria-pressed={isOn}
      title={keys === undefined ? label : `${label} (${keys})`}
      disabled={isDisabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
