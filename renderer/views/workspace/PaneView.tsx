import { Activity, memo, useContext, useState } from 'react';
import type { Pane, Tab } from '../../../preload/contract/workspace';
import { bringPaneToFront } from '../../stores/workspace';
import { dropIn, dropOnPane, isForPanes } from './drag';
import { EmptyPane } from './EmptyPane';
import { kindOf } from './kinds/tabKinds';
import { PaneNumber } from './PaneNumber';
import { TabStrip } from './TabStrip';
import { useDrawnTabs } from './useDrawnTabs';

/**
 * A pane: its tabs, and what the one in front shows. Tabs and articles dropped in its middle join it, at an edge they get a pane
 * of their own there.
 */
export function PaneView({ pane, isFront }: { readonly pane: Pane; readonly isFront: boolean }) {
  const number = useContext(PaneNumber);
  const [zone, setZone] = useState<string | null>(null);
  const tabs = useDrawnTabs(pane);
  return (
    <section
      className={isFront ? 'pane front' : 'pane'}
      aria-label={number === 1 ? 'Pane' : `Pane ${String(number)}`}
      onFocusCapture={() => {
        bringPaneToFront(pane.id);
      }}
      onPointerDownCapture={() => {
        bringPaneToFront(pane.id);
      }}
    >
      <TabStrip pane={pane} />
      <div
        className="pane-body"
        onDragOver={(event) => {
          if (!isForPanes(event)) return;
          event.preventDefault();
          const drop = dropIn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY);
          setZone(drop.kind === 'edge' ? drop.edge : drop.kind);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setZone(null);
        }}
        onDrop={(event) => {
          setZone(null);
          if (!isForPanes(event)) return;
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          dropOnPane(event, pane.id, dropIn(box, event.clientX, event.clientY));
        }}
      >
        {!tabs.some(({ id }) => id === pane.front) && <EmptyPane />}
        {tabs.map((tab) => (
          <Activity key={tab.id} mode={tab.id === pane.front ? 'visible' : 'hidden'}>
            <div
              className="tab-panel"
              role="tabpanel"
              id={`panel-${tab.id}`}
              aria-labelledby={`tab-${tab.id}`}
            >
              <TabView tab={tab} isFront={isFront} />
            </div>
          </Activity>
        ))}
        {zone !== null && <div className={`drop-zone ${zone}`} aria-hidden />}
      </div>
    </section>
  );
}

const TabView = memo(function TabView({ tab, isFront }: { readonly tab: Tab; readonly isFront: boolean }) {
  const { View } = kindOf(tab);
  return <View tab={tab} isFront={isFront} />;
});
