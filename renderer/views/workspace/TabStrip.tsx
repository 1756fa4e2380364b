import type { KeyboardEvent } from 'react';
import type { Pane, Tab } from '../../../preload/contract/workspace';
import { commands } from '../../commands/allCommands';
import { shownKeys } from '../../commands/Command';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { MenuButton } from '../../components/MenuButton';
import { bringPaneToFront, bringToFront, canGo, close, go, stepTab } from '../../stores/workspace';
import { kindOf } from './kinds/tabKinds';

/** The kind of data a dragged tab is, so that panes do not take other things for one. */
export const tabDragType = 'application/x-commonplace-tab';

/** What the pane's menu offers, by the ids of commands. */
const paneCommands = [
  'pane.splitRight',
  'pane.splitDown',
  'tab.move',
  'tab.close',
  'tab.reopen',
  'note.reading',
  'find.open',
];

/** The tabs of a pane. Arrow keys go through them, Delete closes the one in front. */
export function TabStrip({ pane }: { readonly pane: Pane }) {
  const press = (event: KeyboardEvent): void => {
    const step = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
    if (step !== undefined && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      stepTab(step);
      const strip = event.currentTarget;
      requestAnimationFrame(() => strip.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    } else if (event.key === 'Delete' && pane.front !== null) {
      event.stopPropagation();
      close(pane.front);
    }
  };
  return (
    <div className="tab-strip">
      {pane.tabs.length > 0 && (
        <div role="tablist" aria-label="Tabs" className="tab-list" onKeyDown={press}>
          {pane.tabs.map((tab) => (
            <TabButton key={tab.id} tab={tab} isOn={tab.id === pane.front} />
          ))}
        </div>
      )}
      <div className="tab-tools">
        {canGo('back') && (
          <IconButton
            icon="back"
            label="Back"
            keys={shownKeys('Alt+ArrowLeft')}
            onPress={() => {
              go('back');
            }}
          />
        )}
        {canGo('forward') && (
          <IconButton
            icon="forward"
            label="Forward"
            keys={shownKeys('Alt+ArrowRight')}
            onPress={() => {
              go('forward');
            }}
          />
        )}
        <PaneMenu pane={pane} />
      </div>
    </div>
  );
}

function PaneMenu({ pane }: { readonly pane: Pane }) {
  const offered = commands.filter(({ id }) => paneCommands.includes(id));
  return (
    <MenuButton
      label="Pane"
      icon="columns"
      choices={offered.map(({ id, label, keys, isEnabled }) => ({
        id,
        label,
        ...(keys === undefined ? {} : { keys: shownKeys(keys) }),
        isDisabled: isEnabled?.() === false,
      }))}
      onChoose={(chosen) => {
        bringPaneToFront(pane.id);
        offered.find(({ id }) => id === chosen)?.run();
      }}
    />
  );
}

function TabButton({ tab, isOn }: { readonly tab: Tab; readonly isOn: boolean }) {
  const { icon, useTitle } = kindOf(tab);
  const title = useTitle(tab);
  return (
    <button
      role="tab"
      id={`tab-${tab.id}`}
      aria-selected={isOn}
      aria-controls={isOn ? `panel-${tab.id}` : undefined}
      tabIndex={isOn ? 0 : -1}
      className={isOn ? 'tab on' : 'tab'}
      title={title}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(tabDragType, tab.id);
        event.dataTransfer.effectAllowed = 'move';
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
      {isOn && (
        // For the mouse only: with the keyboard, Delete or the command closes the tab.
        <span
          className="tab-close"
          aria-hidden
          title="Close"
          onClick={(event) => {
            event.stopPropagation();
            close(tab.id);
          }}
        >
          <Icon name="close" size={12} />
        </span>
      )}
    </button>
  );
}
