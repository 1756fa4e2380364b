import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { useIsRail } from '../../stores/useIsRail';

interface Props {
  readonly title: string;
  readonly icon: IconName;
  /** What the button beside the title does, if there is one. */
  readonly add?: { readonly label: string; readonly onPress: () => void };
  readonly children: ReactNode;
}

/** A titled part of the sidebar. On the rail it is one icon that opens it beside. */
export function SidebarSection({ title, icon, add, children }: Props) {
  const isRail = useIsRail();
  const head = (
    <div className="section-head">
      <h2>{title}</h2>
      {add !== undefined && <IconButton icon="plus" label={add.label} onPress={add.onPress} />}
    </div>
  );
  if (!isRail) {
    return (
      <section aria-label={title} className="side-section">
        {head}
        {children}
      </section>
    );
  }
  return (
    <DialogTrigger>
      <Button className="side-item" aria-label={title}>
        <Icon name={icon} />
      </Button>
      <Popover className="menu-popover side-popover" placement="right top">
        <Dialog aria-label={title} className="side-dialog">
          {head}
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
