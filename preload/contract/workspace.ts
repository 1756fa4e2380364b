import * as v from 'valibot';
import { shellCall } from './method';
import { SavedTabs, type Tab } from './tabs';

export type { Tab, TabKindName, TabOf } from './tabs';

export interface Pane {
  readonly kind: 'pane';
  readonly id: string;
  readonly tabs: readonly Tab[];
  /** Id of the tab in front; null in an empty pane. */
  readonly front: string | null;
}

/** Panes side by side (`row`) or one above the other (`column`); `sizes` in per cent, one a child. */
export interface Split {
  readonly kind: 'split';
  readonly id: string;
  readonly direction: 'row' | 'column';
  readonly children: readonly WorkspaceNode[];
  readonly sizes: readonly number[];
}

export type WorkspaceNode = Pane | Split;

const Pane = v.pipe(
  v.strictObject({
    kind: v.literal('pane'),
    id: v.string(),
    tabs: SavedTabs,
    front: v.nullable(v.string()),
  }),
  v.transform((pane): Pane => {
    const isThere = pane.tabs.some(({ id }) => id === pane.front);
    return isThere ? pane : { ...pane, front: pane.tabs.at(-1)?.id ?? null };
  }),
);
const WorkspaceNode: v.GenericSchema<unknown, WorkspaceNode> = v.lazy(() => v.union([Pane, Split]));
const Split: v.GenericSchema<unknown, Split> = v.strictObject({
  kind: v.literal('split'),
  id: v.string(),
  direction: v.picklist(['row', 'column']),
  children: v.array(WorkspaceNode),
  sizes: v.array(v.number()),
});

/** How the window was left: restored at the next start, one a library. Region sizes in px. */
export const WindowLayout = v.strictObject({
  workspace: WorkspaceNode,
  frontPane: v.string(),
  sidebarWidth: v.number(),
  listWidth: v.number(),
  inspectorWidth: v.number(),
  inspectorOpen: v.boolean(),
  listOpen: v.optional(v.boolean(), true),
});
export type WindowLayout = v.InferOutput<typeof WindowLayout>;

export const workspaceContract = {
  load: shellCall<WindowLayout | null>()(v.strictObject({})),
  save: shellCall<void>()(v.strictObject({ layout: WindowLayout })),
} as const;
