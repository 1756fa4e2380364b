import type { Tab } from '../../../preload/contract/workspace';
import { Icon } from '../../components/Icon';
import { close } from '../../stores/closedTabs';
import { bringToFront, pinOrUnpin } from '../../stores/workspace';
import { startTabDrag } from './drag';
import { kindOf } from './kinds/tabKinds';

/** A tab in the strip of its pane. A pinned one has a pin in the place of its close button. */
export function TabButton({ tab, isOn }: { readonly tab: Tab; readonly isOn: boolean }) {
  const { icon, useTitle } = kindOf(tab);
  const title = useTitle(tab);
  const isPinned = tab.isPinned === true;
  return (
    <button
      role="tab"
      id={`tab-${tab.id}`}
      aria-selected={isOn}
      aria-controls={isOn ? `panel-${tab.id}` : undefined}
      aria-description={isPinned ? 'Pinned' : undefined}
      tabIndex={isOn ? 0 : -1}
      className={['tab', isOn && 'on', isPinned && 'pinned'].filter(Boolean).join(' ')}
      title={title}
      data-menu="tab"
      data-id={tab.id}
      draggable
      onDragStart={(event) => {
        startTabDrag(event, tab.id);
      }}
      onClick={() => {
        bringToFront(tab.id);
      }}
      onAuxClick={(event) => {
        if (event.button === 1) close(tab.id);
      }}
    >
      <Icon name={icon} size={14} />
      <span className="cut">{title}</span>
      {(isOn || isPinned) && (
        // For the mouse only: with the keyboard, Delete or a command does it.
        <span
          className="tab-close"
          aria-hidden
          title={isPinned ? 'Unpin' : 'Close'}
          onClick={(event) => {
            event.stopPropagation();
            if (isPinned) pinOrUnpin(tab.id);
            else close(tab.id);
          }}
        >
          <Icon name={isPinned ? 'pin' : 'close'} size={12} />
        </span>
      )}
    </button>
  );
}
