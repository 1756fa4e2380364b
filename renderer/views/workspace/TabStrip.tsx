import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Pane, Tab } from '../../../preload/contract/workspace';
import { IconButton } from '../../components/IconButton';
import { goBack } from '../../commands/goBack';
import { goForward } from '../../commands/goForward';
import { useShownKeys } from '../../commands/keymap';
import { close } from '../../stores/closedTabs';
import { frontTabOf } from '../../stores/layout/panes';
import { canGo, go } from '../../stores/paneHistory';
import { bringPaneToFront, bringToFront, stepTab } from '../../stores/workspace';
import { dropAmong, dropOnPane, isForPanes } from './drag';
import { kindOf } from './kinds/tabKinds';
import { PaneMenu } from './PaneMenu';
import { TabButton } from './TabButton';
import { TabListMenu } from './TabListMenu';
import { useOverflow } from './useOverflow';

/** The tabs of a pane. Arrow keys go through them, Delete closes the one in front. */
export function TabStrip({ pane }: { readonly pane: Pane }) {
  const list = useRef<HTMLDivElement>(null);
  const shown = frontTabOf(pane);
  const isTooLong = useOverflow(list, pane.tabs.length);
  const { line, ...dropping } = useDropAmong(pane.id, list);
  useFrontInView(list, pane.front);
  return (
    <div className="tab-strip" {...dropping}>
      {pane.tabs.length > 0 && (
        <div
          ref={list}
          role="tablist"
          aria-label="Tabs"
          className="tab-list"
          onKeyDown={(event) => {
            press(event, pane);
          }}
          onWheel={(event) => {
            event.currentTarget.scrollLeft += event.deltaX === 0 ? event.deltaY : 0;
          }}
        >
          {pane.tabs.map((tab) => (
            <TabButton key={tab.id} tab={tab} isOn={tab.id === pane.front} />
          ))}
        </div>
      )}
      {line !== null && <span className="tab-drop-line" style={{ left: line }} aria-hidden />}
      <div className="tab-tools">
        <HistoryButtons pane={pane.id} />
        {shown !== null && <Tools key={shown.id} tab={shown} />}
        {isTooLong && <TabListMenu tabs={pane.tabs} front={pane.front} onChoose={bringToFront} />}
        <PaneMenu pane={pane} />
      </div>
    </div>
  );
}

/** The front tab is scrolled to when it comes to front, and again when the room for the tabs has changed. */
function useFrontInView(list: RefObject<HTMLDivElement | null>, front: string | null): void {
  useEffect(() => {
    const strip = list.current;
    if (strip === null) return;
    const observer = new ResizeObserver(() => {
      strip.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(strip);
    return () => {
      observer.disconnect();
    };
  }, [list, front]);
}

function Tools({ tab }: { readonly tab: Tab }) {
  const { Tools: Shown } = kindOf(tab);
  return Shown === undefined ? null : <Shown tab={tab} />;
}

function press(event: KeyboardEvent, pane: Pane): void {
  const step = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey;
  if (step !== undefined && !hasModifier) {
    event.preventDefault();
    stepTab(step);
    const strip = event.currentTarget;
    requestAnimationFrame(() => strip.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  } else if (event.key === 'Delete' && pane.front !== null) {
    event.stopPropagation();
    close(pane.front);
  }
}

function HistoryButtons({ pane }: { readonly pane: string }) {
  const [backKeys, forwardKeys] = [useShownKeys(goBack), useShownKeys(goForward)];
  const step = (direction: 'back' | 'forward'): void => {
    bringPaneToFront(pane);
    go(direction);
  };
  if (!canGo('back', pane) && !canGo('forward', pane)) return null;
  return (
    <>
      <IconButton
        icon="back"
        label="Back"
        keys={backKeys}
        isDisabled={!canGo('back', pane)}
        onPress={() => {
          step('back');
        }}
      />
      <IconButton
        icon="forward"
        label="Forward"
        keys={forwardKeys}
        isDisabled={!canGo('forward', pane)}
        onPress={() => {
          step('forward');
        }}
      />
    </>
  );
}

/** What is dragged over the tabs is dropped between two of them; a line shows where. */
function useDropAmong(pane: string, list: RefObject<HTMLDivElement | null>) {
  const [line, setLine] = useState<number | null>(null);
  const place = (event: DragEvent<HTMLElement>): { at: number; left: number } => {
    const tabs = [...(list.current?.children ?? [])];
    return dropAmong(tabs, event.currentTarget.getBoundingClientRect(), event.clientX);
  };
  return {
    line,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!isForPanes(event)) return;
      event.preventDefault();
      setLine(place(event).left);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setLine(null);
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      setLine(null);
      if (!isForPanes(event)) return;
      event.preventDefault();
      dropOnPane(event, pane, { kind: 'tabs', at: place(event).at });
    },
  };
}
