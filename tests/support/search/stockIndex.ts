import lunr from 'lunr';
import { indexPipeline, languageCode, searchPipeline } from '../../../main/search/analysis';
import { b, fieldBoosts, indexFields, k1 } from '../../../main/search/index/fields';
import type { IndexDocument } from '../../../main/search/index/index';

interface TokenNode {
  readonly id: number;
  readonly final: boolean;
  readonly edges: Readonly<Record<string, TokenNode>>;
  _str?: string;
}

/**
 * Stock Lunr 2.3.9 but for one line. Its key of a node in the automaton of terms is the labels and numbers of its edges without
 * anything between, so that with digits for labels two nodes get the same key and one is lost: words of digits cannot be
 * found, others are found that never stood anywhere and then throw. With a separator none is.
 */
export function repairLunr(): void {
  lunr.TokenSet.prototype.toString = function (this: TokenNode) {
    if (this._str !== undefined) return this._str;
    const labels = Object.keys(this.edges).sort();
    return labels.reduce(
      (key, label) => `${key}${label}${String(this.edges[label]?.id)}|`,
      this.final ? '1' : '0',
    );
  };
}

/** Builds a stock Lunr index over documents, with the pipelines, fields and constants of ours. */
export function stockIndex(documents: readonly IndexDocument[]): lunr.Index {
  repairLunr();
  const builder = new lunr.Builder();
  builder.ref('ref');
  for (const field of indexFields) builder.field(field, { boost: fieldBoosts[field] });
  builder.k1(k1);
  builder.b(b);
  builder.metadataWhitelist = ['index'];
  const codes = documents.map(({ language }) => languageCode(language));
  documents.forEach(({ ref, fields }, at) => {
    builder.pipeline = indexPipeline(codes[at] ?? '');
    builder.add({ ref, ...fields });
  });
  builder.searchPipeline = searchPipeline(new Set(codes));
  return builder.build();
}
