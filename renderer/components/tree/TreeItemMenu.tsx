import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../Icon';
import type { MenuChoice } from '../MenuButton';
import '../menu.css';

interface Props {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onChoose: (id: string) => void;
}

/** The menu of a tree's item: a button that stands where the count is while the item is pointed at or has the focus. */
export function TreeItemMenu({ label, choices, isOpen, onOpenChange, onChoose }: Props) {
  return (
    <span
      className={isOpen ? 'tree-menu is-open' : 'tree-menu'}
      onClick={(event) => {
        event.stopPropagation();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
      }}
    >
      <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
        <Button className="icon-button" aria-label={label} excludeFromTabOrder>
          <Icon name="more" size={14} />
        </Button>
        <Popover className="menu-popover" placement="bottom start">
          <Menu
            aria-label={label}
            onAction={(key) => {
              onChoose(String(key));
            }}
          >
            {choices.map(({ id, label: choice, keys, isDisabled = false }) => (
              <MenuItem key={id} id={id} isDisabled={isDisabled} textValue={choice} className="menu-item">
                <span className="menu-check" />
                <span className="grow">{choice}</span>
                {keys !== undefined && <span className="menu-keys">{keys}</span>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}
