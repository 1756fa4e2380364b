import { ByteReader } from './ByteReader';
import { DocumentColumns } from './DocumentColumns';
import type { DictionaryCursor } from './DictionaryCursor';
import { indexFields } from './fields';
import type { Segment } from './Segment';
import type { PagedRegion, SegmentData } from './SegmentData';
import { SegmentWriter } from './SegmentWriter';

/** A segment to be merged, with its deleted documents. */
export interface MergeSource {
  readonly segment: Segment;
  readonly deleted: Uint8Array | null;
}

interface Input extends MergeSource {
  readonly cursor: DictionaryCursor;
  /** The number each document gets; −1 for the deleted. */
  readonly renumbered: Int32Array;
}

/** What a term's postings are read with, used again for the next: merging small segments made most of the garbage of adding. */
interface Buffers {
  documents: Uint32Array;
  frequencies: Uint32Array;
  readonly ordinals: ByteReader;
}

const deletedNumber = -1;

/** Makes one segment of several: their live documents, one segment's after the other's, as if built together. */
export function mergeSegments(sources: readonly MergeSource[]): SegmentData {
  const columns = new DocumentColumns(indexFields.length);
  const inputs = sources.map(({ segment, deleted }): Input => {
    const renumbered = copyDocuments(columns, segment, deleted);
    return { segment, deleted, renumbered, cursor: segment.dictionary.cursorAt('') };
  });
  const size = (name: PagedRegion): number =>
    sources.reduce((sum, { segment }) => sum + segment.regionSize(name), 0);
  const writer = new SegmentWriter(indexFields.length, {
    dictionary: size('dictionary'),
    postings: size('postings'),
    ordinals: size('ordinals'),
  });
  const buffers: Buffers = {
    documents: new Uint32Array(1 << 10),
    frequencies: new Uint32Array(1 << 10),
    ordinals: new ByteReader(new Uint8Array()),
  };
  let open = inputs.filter(({ cursor }) => cursor.next());
  const holders: Input[] = [];
  while (open.length > 0) {
    const term = takeLeast(open, holders);
    writer.startTerm(term);
    for (let field = 0; field < indexFields.length; field++)
      for (const input of holders) copyPostings(writer, input, field, buffers);
    writer.endTerm();
    for (const holder of holders) if (!holder.cursor.next()) open = without(open, holder);
  }
  return writer.finish(columns);
}

function without(inputs: readonly Input[], input: Input): Input[] {
  return inputs.filter((other) => other !== input);
}

/** The least term the inputs stand at; `holders` becomes those that stand at it, in their order. */
function takeLeast(inputs: readonly Input[], holders: Input[]): string {
  holders.length = 0;
  for (const input of inputs) {
    const order = holders.length === 0 ? 0 : input.cursor.compareTo(holders[0]!.cursor);
    if (order > 0) continue;
    if (order < 0) holders.length = 0;
    holders.push(input);
  }
  return holders[0]!.cursor.term;
}

function copyDocuments(
  columns: DocumentColumns,
  { documents }: Segment,
  deleted: Uint8Array | null,
): Int32Array {
  const renumbered = new Int32Array(documents.count).fill(deletedNumber);
  for (let document = 0; document < documents.count; document++) {
    if (deleted?.[document] === 1) continue;
    renumbered[document] = columns.count;
    columns.add(documents.ref(document), documents.stamp(document), documents.language(document));
    documents.lengths.forEach((column, field) => {
      columns.length(field, column[document] ?? 0);
    });
  }
  return renumbered;
}

function copyPostings(
  writer: SegmentWriter,
  { segment, cursor, renumbered }: Input,
  field: number,
  buffers: Buffers,
): void {
  const count = cursor.count(field);
  if (count === 0) return;
  if (count > buffers.documents.length) {
    buffers.documents = new Uint32Array(count * 2);
    buffers.frequencies = new Uint32Array(count * 2);
  }
  const { documents, frequencies, ordinals } = buffers;
  segment.readPostings(cursor.here, field, null, documents, frequencies, 0, 0);
  segment.readOrdinals(cursor.here, field, ordinals);
  for (let at = 0; at < count; at++) {
    const frequency = frequencies[at]!;
    const document = renumbered[documents[at]!]!;
    if (document === deletedNumber) {
      ordinals.skip(frequency);
      continue;
    }
    writer.posting(field, document, frequency);
    let ordinal = 0;
    for (let left = frequency; left > 0; left--) writer.ordinal((ordinal += ordinals.varint()));
  }
}
