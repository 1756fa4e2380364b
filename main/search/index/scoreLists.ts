import { fieldBoosts, indexFields, k1 } from './fields';
import type { Matches } from './Matches';
import type { PostingList } from './PostingList';
import type { QueryRun, WeightedList } from './QueryRun';
import type { Scratch } from './Scratch';

const boosts = indexFields.map((name) => fieldBoosts[name]);

/**
 * Scores the candidates among the documents of a query's lists (all where it is null) as Lunr does, to the last bit: what Lunr keeps in document vectors (a number of
 * three decimals for each term and document, `lunr.Builder#createFieldVectors`: BM25, Robertson and Zaragoza 2009) is computed
 * from the postings, and added up in the order of Lunr's term numbers (`lunr.Vector#similarity`).
 */
export function scoreLists(
  run: QueryRun,
  candidates: Uint8Array | null,
  scratch: Scratch,
  matches: Matches,
  checkCancelled: () => void,
): void {
  const inTermOrder = [...run.lists];
  if (inTermOrder.length > 1) inTermOrder.sort(byTermNumber);
  const isOrdered = dependsOnOrder(run.lists);
  for (const weighted of inTermOrder) {
    checkCancelled();
    addScores(weighted, run, candidates, scratch, isOrdered);
  }
  collect(run, scratch, matches, isOrdered);
}

/**
 * Whether documents may come to their fields in different orders: with a list a field, all come to them in the order of the lists,
 * and with two fields the order makes no difference. Nothing is kept of it then, which saves a fifth of the time.
 */
function dependsOnOrder(lists: readonly WeightedList[]): boolean {
  const fields = new Set(lists.map(({ field }) => field));
  return fields.size > 2 && fields.size < lists.length;
}

function byTermNumber(one: WeightedList, other: WeightedList): number {
  return one.list === other.list ? 0 : one.list.comesBefore(other.list);
}

function addScores(
  { list, field, order }: WeightedList,
  run: QueryRun,
  candidates: Uint8Array | null,
  scratch: Scratch,
  isOrdered: boolean,
): void {
  const weight = run.weights[field]!.get(list) ?? 0;
  for (let segment = 0; segment < list.collection.segments.length; segment++)
    addScoresIn(list, field, segment, weight, order, candidates, scratch, isOrdered);
}

/** The innermost loop: about 10 ns a posting, most of it the division and what is fetched for the document. */
function addScoresIn(
  list: PostingList,
  field: number,
  segment: number,
  weight: number,
  order: number,
  candidates: Uint8Array | null,
  scratch: Scratch,
  isOrdered: boolean,
): void {
  const { collection, idf } = list;
  const { documents, frequencies } = list.pool;
  const { firstList, touched } = scratch;
  const scores = scratch.scores[field]!;
  const firstInField = scratch.firstLists[field]!;
  const norms = collection.lengthNorms(field);
  const lengths = collection.segments[segment]!.segment.documents.lengths[field]!;
  const base = collection.base(segment);
  const boost = boosts[field]!;
  let { touchedCount } = scratch;
  for (
    let at = list.segmentStart(field, segment), end = list.segmentStart(field, segment + 1);
    at < end;
    at++
  ) {
    const document = documents[at]!;
    if (candidates !== null && candidates[document] === 0) continue;
    const first = firstList[document]!;
    if (first === 0) {
      firstList[document] = order;
      touched[touchedCount++] = document;
    } else if (order < first) firstList[document] = order;
    if (isOrdered) {
      const firstHere = firstInField[document]!;
      if (firstHere === 0 || order < firstHere) firstInField[document] = order;
    }
    const frequency = frequencies[at]!;
    const score = ((idf * ((k1 + 1) * frequency)) / (norms[lengths[document - base]!]! + frequency)) * boost;
    scores[document] = scores[document]! + weight * (Math.round(score * 1000) / 1000);
  }
  scratch.touchedCount = touchedCount;
}

/** Makes matches of what was added up, and leaves the scratch as it was found. */
function collect(run: QueryRun, scratch: Scratch, matches: Matches, isOrdered: boolean): void {
  const { firstList, touched, touchedCount } = scratch;
  const used = [...new Set(run.lists.map(({ field }) => field))].map((field): UsedField => {
    return {
      scores: scratch.scores[field]!,
      firstLists: scratch.firstLists[field]!,
      magnitude: magnitude(run.weights[field]!),
    };
  });
  matches.reset(touchedCount);
  for (let at = 0; at < touchedCount; at++) {
    const document = touched[at]!;
    const score = isOrdered ? total(used, document) : sumOf(used, document);
    matches.push(document, score, firstList[document]!);
    firstList[document] = 0;
    for (const { scores, firstLists } of used) {
      scores[document] = 0;
      if (isOrdered) firstLists[document] = 0;
    }
  }
  scratch.touchedCount = 0;
}

interface UsedField {
  readonly scores: Float64Array;
  readonly firstLists: Uint32Array;
  readonly magnitude: number;
}

/** The fields in the order of their lists; nothing is added for those a document was not met in. */
function sumOf(used: readonly UsedField[], document: number): number {
  let sum = 0;
  for (const { scores, magnitude } of used) sum += scores[document]! / magnitude || 0;
  return sum;
}

/** Lunr adds up a document's fields in the order it came on them. With two the order makes no difference. */
function total(used: readonly UsedField[], document: number): number {
  let sum = 0;
  let found = 0;
  for (const { scores, firstLists, magnitude } of used) {
    if (firstLists[document] === 0) continue;
    found++;
    sum += scores[document]! / magnitude || 0;
  }
  return found < 3 ? sum : totalInOrder(used, document);
}

function totalInOrder(used: readonly UsedField[], document: number): number {
  const met = used.filter(({ firstLists }) => firstLists[document] !== 0);
  met.sort((one, other) => one.firstLists[document]! - other.firstLists[document]!);
  let sum = 0;
  for (const { scores, magnitude } of met) sum += scores[document]! / magnitude || 0;
  return sum;
}

/** The length of a field's query vector, its squares added up in the order of Lunr's term numbers. */
function magnitude(weights: ReadonlyMap<PostingList, number>): number {
  const elements = [...weights];
  const isWhole = elements.every(([, weight]) => Number.isInteger(weight));
  if (!isWhole) elements.sort(([one], [other]) => one.comesBefore(other));
  let sum = 0;
  for (const [, weight] of elements) sum += weight * weight;
  return Math.sqrt(sum);
}
