import type { PhraseNode, QueryNode, WordNode } from '../../../preload/shared/query';
import { isUnspaced } from '../analysis';

/**
 * A query as it is while one types: the word it ends with may go on, unless it is one that is not wanted. A phrase that is not
 * closed yet is words that stand together, the last of which may go on: half a word stands nowhere as written.
 */
export function openEnded(root: QueryNode | null, query: string): QueryNode | null {
  if (root === null || root.end < query.length) return root;
  switch (root.kind) {
    case 'word':
      return isOpen(root) ? { ...root, text: `${root.text}*`, isUnfinished: true } : root;
    case 'phrase':
      return isUnclosed(root, query) ? standingTogether(root, query) : root;
    case 'all':
      return { ...root, children: openLast(root.children, query), wanted: openLast(root.wanted, query) };
    case 'any':
      return { ...root, children: openLast(root.children, query) };
    case 'near':
      return { ...root, second: openEnded(root.second, query) as WordNode };
    case 'not':
    case 'filter':
      return root;
  }
}

function openLast(nodes: readonly QueryNode[], query: string): readonly QueryNode[] {
  return nodes.map((node) => openEnded(node, query) ?? node);
}

function isOpen({ text, edits, boost }: WordNode): boolean {
  return !text.endsWith('*') && edits === 0 && boost === 1 && endsInWord(text);
}

function isUnclosed({ start, end, text }: PhraseNode, query: string): boolean {
  return query.slice(start, end).match(/["“”„]/g)?.length === 1 && !isUnspaced(text);
}

function standingTogether({ text, field, boost, start, end }: PhraseNode, query: string): WordNode {
  const words = text.replace(/\*/g, ' ');
  return {
    ...{ kind: 'word', edits: 0, field, boost, start, end, isUnfinished: true },
    text: endsInWord(query) ? `${words}*` : words,
  };
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}
