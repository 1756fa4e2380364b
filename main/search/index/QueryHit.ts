import lunr from 'lunr';
import type { Collection } from './Collection';
import { fieldNames } from './Collection';
import { indexFields, type IndexField } from './fields';
import { addMatch, emptyMatchData } from './lunrTypes';
import type { WeightedList } from './QueryRun';
import type { IndexHit } from './SearchIndex';
import type { TermEntry } from './TermEntry';

/** A list that holds the document, without the query's pool, which the next query takes. */
interface Held {
  readonly term: string;
  readonly field: number;
  readonly entry: TermEntry | null;
}

/** A hit whose matches are looked up when asked for. */
export class QueryHit implements IndexHit {
  readonly ref: string;
  readonly #held: readonly Held[];
  #matchData: lunr.MatchData | null = null;

  constructor(
    private readonly collection: Collection,
    readonly document: number,
    readonly score: number,
    lists: readonly WeightedList[],
  ) {
    this.ref = collection.ref(document);
    const segment = collection.segmentOf(document);
    this.#held = lists
      .filter(({ list, field }) => list.holds(field, document))
      .map(({ list, field }) => ({ term: list.term, field, entry: list.entries[segment] ?? null }));
  }

  get matches(): ReadonlyMap<string, ReadonlySet<IndexField>> {
    const matches = new Map<string, Set<IndexField>>();
    for (const { term, field } of this.#held) {
      const name = indexFields[field];
      if (name === undefined) continue;
      const fields = matches.get(term);
      if (fields === undefined) matches.set(term, new Set([name]));
      else fields.add(name);
    }
    return matches;
  }

  get matchData(): lunr.MatchData {
    return (this.#matchData ??= this.#readMatchData());
  }

  /** As Lunr gathers it: a MatchData for each field in the order they were met, combined in that order. */
  #readMatchData(): lunr.MatchData {
    const byField = new Map<number, lunr.MatchData>();
    for (const { term, field, entry } of this.#held) {
      const name = fieldNames[field] ?? '';
      const metadata = Object.assign(Object.create(null) as object, { index: this.#ordinals(field, entry) });
      const data = byField.get(field);
      if (data === undefined) byField.set(field, new lunr.MatchData(term, name, metadata));
      else addMatch(data, term, name, metadata);
    }
    const [first, ...rest] = byField.values();
    if (first === undefined) return emptyMatchData();
    for (const other of rest) first.combine(other);
    return first;
  }

  #ordinals(field: number, entry: TermEntry | null): readonly number[] {
    const number = this.collection.segmentOf(this.document);
    const live = this.collection.segments[number];
    if (entry === null || live === undefined) return [];
    return live.segment.ordinals(entry, field, this.document - this.collection.base(number)) ?? [];
  }
}
