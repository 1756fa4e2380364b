import { useState, type DragEvent } from 'react';
import type { Pane, Tab } from '../../../preload/contract/workspace';
import { frontTabOf } from '../../stores/layout/panes';
import { bringPaneToFront, dropTab } from '../../stores/workspace';
import { EmptyPane } from './EmptyPane';
import { kindOf } from './kinds/tabKinds';
import { TabStrip, tabDragType } from './TabStrip';

type Zone = 'middle' | 'right' | 'bottom';

/** A pane: its tabs, and what the one in front shows. A tab dropped in its middle joins it, at its right or bottom splits it. */
export function PaneView({ pane, isFront }: { readonly pane: Pane; readonly isFront: boolean }) {
  const [zone, setZone] = useState<Zone | null>(null);
  const tab = frontTabOf(pane);
  return (
    <section
      className={isFront ? 'pane front' : 'pane'}
      aria-label="Pane"
      onFocusCapture={() => {
        bringPaneToFront(pane.id);
      }}
      onPointerDownCapture={() => {
        bringPaneToFront(pane.id);
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(tabDragType)) return;
        event.preventDefault();
        setZone(zoneOf(event));
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setZone(null);
      }}
      onDrop={(event) => {
        const dragged = event.dataTransfer.getData(tabDragType);
        setZone(null);
        if (dragged !== '') dropTab(dragged, pane.id, zoneOf(event));
      }}
    >
      <TabStrip pane={pane} />
      {tab === null ? (
        <EmptyPane />
      ) : (
        <div className="tab-panel" role="tabpanel" id={`panel-${tab.id}`} aria-labelledby={`tab-${tab.id}`}>
          <TabView key={tab.id} tab={tab} isFront={isFront} />
        </div>
      )}
      {zone !== null && <div className={`drop-zone ${zone}`} aria-hidden />}
    </section>
  );
}

function TabView({ tab, isFront }: { readonly tab: Tab; readonly isFront: boolean }) {
  const { View } = kindOf(tab);
  return <View tab={tab} isFront={isFront} />;
}

function zoneOf(event: DragEvent<HTMLElement>): Zone {
  const box = event.currentTarget.getBoundingClientRect();
  if (event.clientX > box.left + box.width * 0.7) return 'right';
  return event.clientY > box.top + box.height * 0.7 ? 'bottom' : 'middle';
}
