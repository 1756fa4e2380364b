import type { ComponentType } from 'react';
import type { TabKindName, TabOf } from '../../../../preload/contract/workspace';
import type { IconName } from '../../../components/Icon';

export interface TabViewProps<Kind extends TabKindName> {
  readonly tab: TabOf<Kind>;
  /** True in the pane in front: only there the status line and the inspector are about this tab. */
  readonly isFront: boolean;
}

/**
 * How tabs of one kind are drawn. What such a tab shows, and so what is restored at the next start, are the fields of its entry in
 * `preload/contract/tabs.ts`; two tabs of equal fields show the same.
 */
export interface TabKind<Kind extends TabKindName> {
  readonly icon: IconName;
  /** A hook: the title may have to be asked for, and follows what it names. */
  readonly useTitle: (tab: TabOf<Kind>) => string;
  /** Fills the pane under the tab strip. An element in it with `data-autofocus` takes the focus when the pane is gone to. */
  readonly View: ComponentType<TabViewProps<Kind>>;
  /**
   * Whether such a tab stays drawn, out of sight, while others are in front of it, so that it is there at once when it comes back:
   * its effects end and begin again. Others are drawn anew.
   */
  readonly stays?: (tab: TabOf<Kind>) => boolean;
  /** Buttons of such a tab, at the right of its strip while it is in front. */
  readonly Tools?: ComponentType<{ readonly tab: TabOf<Kind> }>;
  /** What the inspector says of such a tab; none where there is nothing to say. */
  readonly Inspector?: ComponentType<{ readonly tab: TabOf<Kind> }>;
}
