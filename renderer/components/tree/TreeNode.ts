import type { IconName } from '../Icon';

/** An item of a tree, with those within it. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly icon?: IconName;
  readonly children: readonly TreeNode[];
}

/** A node as a line of the tree: its depth from 1, and its place among those beside it. */
export interface TreeLine {
  readonly node: TreeNode;
  readonly level: number;
  readonly parent: string | null;
  readonly position: number;
  readonly siblings: number;
}

/** The lines of a tree that are seen: those within a folded node are left out. */
export function treeLines(
  nodes: readonly TreeNode[],
  folded: ReadonlySet<string>,
  level = 1,
  parent: string | null = null,
): readonly TreeLine[] {
  return nodes.flatMap((node, index): readonly TreeLine[] => [
    { node, level, parent, position: index + 1, siblings: nodes.length },
    ...(folded.has(node.id) ? [] : treeLines(node.children, folded, level + 1, node.id)),
  ]);
}
