import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Tab } from '../../../preload/contract/workspace';
import { Icon } from '../../components/Icon';
import '../../components/menu.css';
import { kindOf } from './kinds/tabKinds';

interface Props {
  readonly tabs: readonly Tab[];
  readonly front: string | null;
  readonly onChoose: (tab: string) => void;
}

/** All tabs of a pane by their whole titles, for when they do not fit beside each other. */
export function TabListMenu({ tabs, front, onChoose }: Props) {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`All ${String(tabs.length)} tabs`}>
        <Icon name="down" />
      </Button>
      <Popover className="menu-popover tab-list-menu">
        <Menu
          aria-label="All tabs"
          selectionMode="single"
          selectedKeys={front === null ? [] : [front]}
          onAction={(id) => {
            onChoose(String(id));
          }}
        >
          {tabs.map((tab) => (
            <TabItem key={tab.id} tab={tab} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function TabItem({ tab }: { readonly tab: Tab }) {
  const { icon, useTitle } = kindOf(tab);
  const title = useTitle(tab);
  return (
    <MenuItem id={tab.id} textValue={title} className="menu-item">
      <Icon name={icon} size={14} />
      <span className="grow cut">{title}</span>
    </MenuItem>
  );
}
