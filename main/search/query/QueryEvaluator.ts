import type { FilterNode, NearNode, PhraseNode, QueryNode, WordNode } from '../../../preload/shared/query';
import { assertNever } from '../../../preload/shared/assertNever';
import { and, or, without, type DocumentSet, type PhraseMatch, type SearchIndex } from '../index/index';
import type { DocumentRecords } from './DocumentRecords';
import type { LiteralTexts } from './LiteralTexts';
import { recordTest, type ArticleFacts } from './recordTest';
import { fieldsOf, shapeOf, slotsOf } from './textClauses';

export interface QuerySources {
  readonly index: SearchIndex;
  readonly records: DocumentRecords;
  readonly texts: LiteralTexts;
  readonly facts: ArticleFacts;
  /** True where articles in the trash are indexed too. */
  readonly hasTrash: () => boolean;
}

/**
 * The documents a query's tree matches, as sets: each node narrows the set it is given. What is cheap narrows first, so that
 * phrases, whose texts must be read, are looked for in as few documents as can be.
 */
export class QueryEvaluator {
  /** True where a phrase stood in too many texts to read them all. */
  isUnread = false;

  constructor(
    private readonly sources: QuerySources,
    private readonly checkCancelled: () => void,
  ) {}

  /** The documents of `within` that a node matches; `within` stays as it is. */
  async narrow(node: QueryNode, within: DocumentSet): Promise<DocumentSet> {
    this.checkCancelled();
    switch (node.kind) {
      case 'all':
        return this.#all(node.children, within);
      case 'any': {
        const set = new Uint8Array(within.length);
        for (const child of node.children) or(set, await this.narrow(child, within));
        return set;
      }
      case 'not':
        return without(within, await this.narrow(node.child, within));
      case 'word':
        return this.#word(node, within);
      case 'phrase':
        return this.#phrase(node, within);
      case 'near':
        return this.#near(node, within);
      case 'filter':
        return this.#filter(node, within);
      default:
        return assertNever(node);
    }
  }

  async #all(children: readonly QueryNode[], within: DocumentSet): Promise<DocumentSet> {
    let set = within;
    for (const child of [...children].sort((a, b) => costOf(a) - costOf(b)))
      set = await this.narrow(child, set);
    return set;
  }

  async #word(node: WordNode, within: DocumentSet): Promise<DocumentSet> {
    const { index } = this.sources;
    const shape = shapeOf(node);
    switch (shape.kind) {
      case 'any':
        return within;
      case 'word':
        return and(index.matching(shape.clause), within);
      case 'parts':
        return setOf(index.phrase(slotsOf(node, index), { fields: fieldsOf(node), within }), within.length);
      case 'unspaced': {
        let set = within;
        for (const clause of shape.clauses) set = and(index.matching(clause), set);
        return shape.clauses.length < 2 ? set : this.#literal(node, set);
      }
      default:
        return assertNever(shape);
    }
  }

  #phrase(node: PhraseNode, within: DocumentSet): Promise<DocumentSet> {
    const { index } = this.sources;
    const places = index.phrase(slotsOf(node, index), { fields: fieldsOf(node), within });
    return this.#literal(node, setOf(places, within.length));
  }

  async #literal({ text, field }: WordNode | PhraseNode, among: DocumentSet): Promise<DocumentSet> {
    const { set, isWhole } = await this.sources.texts.holding(among, text, field, this.checkCancelled);
    this.isUnread ||= !isWhole;
    return set;
  }

  async #near({ first, second, distance }: NearNode, within: DocumentSet): Promise<DocumentSet> {
    const { index } = this.sources;
    const fields = fieldsOf(first.field === null ? second : first);
    const [ones, others] = [slotsOf(first, index), slotsOf(second, index)];
    if (ones.length === 0 || others.length === 0) return new Uint8Array(within.length);
    const [one, other] = [ones[0], others[0]];
    if (ones.length === 1 && others.length === 1 && one !== undefined && other !== undefined)
      return setOf(index.near(one.terms, other.terms, distance, { fields, within }), within.length);
    const places = index.phrase(ones, { fields, within });
    const around = index.phrase(others, { fields, within: setOf(places, within.length) });
    let set = setOf(placesNear(places, around, distance), within.length);
    for (const node of [first, second]) if (node.kind === 'phrase') set = await this.#literal(node, set);
    return set;
  }

  #filter({ filter }: FilterNode, within: DocumentSet): DocumentSet {
    const { records, facts } = this.sources;
    const passes = recordTest(filter, facts);
    const set = new Uint8Array(within.length);
    for (let document = 0; document < within.length; document++) {
      if (within[document] === 0) continue;
      const record = records.at(document);
      if (record !== null && passes(record)) set[document] = 1;
    }
    return set;
  }
}

/** Words first, then what the records say, then what must be looked for word by word. */
function costOf(node: QueryNode): number {
  switch (node.kind) {
    case 'word':
      return 0;
    case 'all':
    case 'any':
      return Math.max(1, ...node.children.map(costOf));
    case 'not':
      return costOf(node.child) + 0.5;
    case 'near':
      return 4;
    case 'phrase':
      return 5;
    case 'filter':
      return 2;
    default:
      return assertNever(node);
  }
}

/** The places of one list that have one of another at most so many words before or after them, in the same field of the same document. */
function placesNear(
  places: readonly PhraseMatch[],
  around: readonly PhraseMatch[],
  distance: number,
): readonly PhraseMatch[] {
  const spansOf = new Map(around.map((match) => [`${String(match.document)} ${match.field}`, match.spans]));
  return places.filter(({ document, field, spans }) =>
    (spansOf.get(`${String(document)} ${field}`) ?? []).some(([first, last]) =>
      spans.some(([from, to]) =>
        from > last ? from - last <= distance : first > to && first - to <= distance,
      ),
    ),
  );
}

function setOf(places: readonly PhraseMatch[], size: number): DocumentSet {
  const set = new Uint8Array(size);
  for (const { document } of places) set[document] = 1;
  return set;
}
