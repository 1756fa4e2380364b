import { type QueryNode, type WordNode } from '../../../preload/shared/query';

/** A query as it is while one types: the word it ends with may go on, unless it is one that is not wanted. */
export function openEnded(root: QueryNode | null, length: number): QueryNode | null {
  if (root === null || root.end < length) return root;
  switch (root.kind) {
    case 'word':
      return isOpen(root) ? { ...root, text: `${root.text}*` } : root;
    case 'all':
      return { ...root, children: openLast(root.children, length), wanted: openLast(root.wanted, length) };
    case 'any':
      return { ...root, children: openLast(root.children, length) };
    case 'near':
      return { ...root, second: openEnded(root.second, length) as WordNode };
    case 'phrase':
    case 'not':
    case 'filter':
      return root;
  }
}

function openLast(nodes: readonly QueryNode[], length: number): readonly QueryNode[] {
  return nodes.map((node) => openEnded(node, length) ?? node);
}

function isOpen({ text, edits, boost }: WordNode): boolean {
  return !text.endsWith('*') && edits === 0 && boost === 1 && /[\p{L}\p{N}]$/u.test(text);
}
