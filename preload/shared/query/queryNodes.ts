import type { QueryNode, Span, TextNode } from './QueryTree';

/** The span of parts from the first to the last. */
function spanOf(nodes: readonly Span[]): Span {
  return { start: nodes[0]?.start ?? 0, end: nodes.at(-1)?.end ?? 0 };
}

/** All of the nodes, those of an inner `all` taken out of it; null for none. */
export function allOf(nodes: readonly QueryNode[], wanted: readonly QueryNode[] = []): QueryNode | null {
  const children = nodes.flatMap((node) =>
    node.kind === 'all' && node.wanted.length === 0 ? node.children : [node],
  );
  if (wanted.length === 0 && children.length <= 1) return children[0] ?? null;
  return {
    kind: 'all',
    children,
    wanted,
    ...spanOf([...nodes, ...wanted].sort((a, b) => a.start - b.start)),
  };
}

/** Any of the nodes; null for none. */
export function anyOf(nodes: readonly QueryNode[]): QueryNode | null {
  const children = nodes.flatMap((node) => (node.kind === 'any' ? node.children : [node]));
  return children.length <= 1 ? (children[0] ?? null) : { kind: 'any', children, ...spanOf(nodes) };
}

/** Not the node; twice not is the node. */
export function notOf(node: QueryNode, start: number): QueryNode {
  return node.kind === 'not' ? node.child : { kind: 'not', child: node, start, end: node.end };
}

/** Words or phrases that may stand beside NEAR: one, or several of which any will do; null for anything else. */
export function nearOperands(node: QueryNode): readonly TextNode[] | null {
  if (node.kind === 'word' || node.kind === 'phrase') return [node];
  if (node.kind !== 'any') return null;
  return node.children.every((child) => child.kind === 'word' || child.kind === 'phrase')
    ? node.children
    : null;
}

/** True where the node asks for words, not only for what the records say. */
export function asksForText(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.children.some(asksForText);
  return node.kind === 'word' || node.kind === 'phrase' || node.kind === 'near';
}

/** The words and phrases that make a document match, in the order written: not those of a `not`. */
export function positiveTexts(node: QueryNode | null): readonly TextNode[] {
  switch (node?.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'near':
      return [node.first, node.second];
    case 'all':
      return [...node.children, ...node.wanted].flatMap(positiveTexts);
    case 'any':
      return node.children.flatMap(positiveTexts);
    case 'not':
    case 'filter':
    case undefined:
      return [];
  }
}
