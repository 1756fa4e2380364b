import { anyOf, type QueryNode, type WordNode } from '../../../preload/shared/query';
import { wordsOf } from '../analysis';
import type { SearchIndex } from '../index/index';
import { fieldsOf, slotsOf } from './textClauses';

/**
 * What a hyphen stands behind and what is no word by itself: `co oper` is `co-operation` wherever it stands, while `over all`
 * need not be `over-all`.
 */
const beginning =
  /^(anti|bi|counter|co|cyber|ex|e|hyper|inter|macro|mega|micro|mid|mini|multi|neo|non|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|tri|ultra|un)(?=([\p{L}\p{N}]+\*?)$)/iu;
/** Of a shorter rest nobody can tell whether it is one: `end`, `real`. */
const shortestRest = 4;
/** A document is found by `co` and `oper` side by side, but scored by each: many an `operation` must not outweigh the word asked for. */
const weightOfParts = 0.1;

/**
 * A query with words that are written with and without a hyphen in both ways, where the library has the other: `co-operation`
 * finds `cooperation`, and `cooperation` finds `co-operation`.
 */
export function withHyphenForms(node: QueryNode, index: SearchIndex): QueryNode {
  switch (node.kind) {
    case 'word': {
      const other = joined(node, index) ?? parted(node, index);
      return other === null ? node : (anyOf([node, other]) ?? node);
    }
    case 'all': {
      const inner = (child: QueryNode): QueryNode => withHyphenForms(child, index);
      return { ...node, children: node.children.map(inner), wanted: node.wanted.map(inner) };
    }
    case 'any':
      return anyOf(node.children.map((child) => withHyphenForms(child, index))) ?? node;
    case 'not':
      return { ...node, child: withHyphenForms(node.child, index) };
    case 'phrase':
    case 'near':
    case 'filter':
      return node;
  }
}

function joined(node: WordNode, index: SearchIndex): WordNode | null {
  if (node.edits > 0 || !/^[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)+\*?$/u.test(node.text)) return null;
  const text = wordsOf(node.text).join('');
  return index.termsOf({ term: text }).length > 0 ? { ...node, text } : null;
}

function parted(node: WordNode, index: SearchIndex): WordNode | null {
  const [, head, rest = ''] = node.edits > 0 ? [] : (beginning.exec(node.text) ?? []);
  if (head === undefined || rest.length < shortestRest) return null;
  const parts = { ...node, text: `${head}-${rest}`, boost: node.boost * weightOfParts };
  return index.phrase(slotsOf(parts, index), { fields: fieldsOf(node) }).length > 0 ? parts : null;
}
