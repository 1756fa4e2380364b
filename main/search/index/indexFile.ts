import { open } from 'node:fs/promises';
import { isMissing, writeFileAtomic } from '../../storage';
import { analysisVersion } from '../analysis';
import { LiveIndex, type IndexedDocument } from './LiveIndex';
import { indexFields } from './SearchIndex';

/**
 * The index on disk: a line of JSON for the whole, one for each document, one for each term. Documents are numbered by their
 * lines from 0; a term's line is `[term, [documents, frequencies], …]` with a pair for each field, documents as differences.
 * The file is replaced as a whole, so that it is always that of the last commit.
 */
interface Header {
  readonly format: 'commonplace-index-1';
  readonly analysis: number;
  readonly fields: readonly string[];
  readonly documents: number;
  readonly terms: number;
}

type DocumentLine = readonly [ref: string, stamp: string, language: string, ...lengths: number[]];
type TermLine = readonly [
  term: string,
  ...lists: (readonly [differences: number[], frequencies: number[]])[],
];

/** Writes an index to `path`, in the place of the one there. */
export async function writeIndexFile(path: string, index: LiveIndex): Promise<void> {
  const refs = [...index.refs()];
  const order = refs
    .map((ref) => ({ ref, number: index.documentNumber(ref) ?? 0 }))
    .sort((a, b) => a.number - b.number);
  const renumbered = new Map(order.map(({ number }, line) => [number, line]));
  const terms = [...index.dump()];
  const header: Header = {
    format: 'commonplace-index-1',
    analysis: analysisVersion,
    fields: indexFields,
    documents: order.length,
    terms: terms.length,
  };
  const lines = [JSON.stringify(header)];
  for (const { ref } of order) lines.push(documentLine(index.document(ref)));
  for (const [term, documents, frequencies] of terms) {
    const lists = documents.map((list, field) => [differences(list, renumbered), frequencies[field] ?? []]);
    lines.push(JSON.stringify([term, ...lists]));
  }
  await writeFileAtomic(path, `${lines.join('\n')}\n`);
}

function documentLine(document: IndexedDocument | null): string {
  if (document === null) throw new Error('a live document has its record');
  const line: DocumentLine = [document.ref, document.stamp, document.language, ...document.lengths];
  return JSON.stringify(line);
}

function differences(numbers: readonly number[], renumbered: ReadonlyMap<number, number>): number[] {
  let last = 0;
  return numbers.map((number) => {
    const line = renumbered.get(number) ?? 0;
    const difference = line - last;
    last = line;
    return difference;
  });
}

/** Reads the index in `path`; an empty one where there is none, or one of another version, or a damaged one. */
export async function readIndexFile(path: string): Promise<LiveIndex> {
  try {
    const file = await open(path, 'r');
    try {
      const text = await file.readFile('utf8');
      return parseIndex(text.split('\n')) ?? new LiveIndex();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return new LiveIndex();
    throw error;
  }
}

function parseIndex(lines: readonly string[]): LiveIndex | null {
  const header = JSON.parse(lines[0] ?? 'null') as Header | null;
  const isOurs = header?.format === 'commonplace-index-1' && header.analysis === analysisVersion;
  if (!isOurs || header.fields.join() !== indexFields.join()) return null;
  if (lines.length !== 2 + header.documents + header.terms) return null;
  const documents = lines.slice(1, 1 + header.documents).map((line) => JSON.parse(line) as DocumentLine);
  const counts = documents.map(() => indexFields.map(() => new Map<string, number>()));
  for (const line of lines.slice(1 + header.documents, -1)) {
    const [term, ...lists] = JSON.parse(line) as TermLine;
    lists.forEach(([steps, frequencies], field) => {
      let number = 0;
      steps.forEach((step, at) => {
        number += step;
        counts[number]?.[field]?.set(term, frequencies[at] ?? 0);
      });
    });
  }
  const index = new LiveIndex();
  documents.forEach(([ref, stamp, language, ...lengths], number) => {
    index.addCounted({ ref, stamp, language, lengths }, counts[number] ?? []);
  });
  return index;
}
