import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './Icon';
import './menu.css';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  /** On or off, for choices that are switches of their own. */
  readonly isChecked?: boolean;
}

interface Props {
  readonly label: string;
  readonly icon: IconName;
  /** Shown beside the icon; without it the button is an icon with a tooltip. */
  readonly text?: string;
  readonly choices: readonly MenuChoice[];
  /** The choice that holds now, for menus that choose one of several. */
  readonly chosen?: string;
  readonly onChoose: (id: string) => void;
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, text, choices, chosen, onChoose }: Props) {
  const selection = chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] };
  return (
    <MenuTrigger>
      <Button
        className={text === undefined ? 'icon-button' : 'btn plain small'}
        aria-label={text === undefined ? label : `${label}: ${text}`}
      >
        <Icon name={icon} />
        {text !== undefined && <span className="menu-text">{text}</span>}
      </Button>
      <Popover className="menu-popover">
        <Menu
          aria-label={label}
          {...selection}
          onAction={(key) => {
            onChoose(String(key));
          }}
        >
          {choices.map(({ id, label: choice, keys, isDisabled = false, isChecked = chosen === id }) => (
            <MenuItem key={id} id={id} isDisabled={isDisabled} textValue={choice} className="menu-item">
              <span className="menu-check">{isChecked && <Icon name="check" size={14} />}</span>
              <span className="grow">{choice}</span>
              {keys !== undefined && <span className="menu-keys">{keys}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
