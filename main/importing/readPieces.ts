import type { Content, Piece } from './formats/Format';
import { formatOf } from './formats';
import type { OpenFile } from './OpenFile';
import type { ParsedArticle, ParseOutcome } from './ParsedArticle';
import { UnreadableFile } from './UnreadableFile';

/** One thing a file holds, not yet read: the file itself (`label` null) or a piece of it (`clips/a.eml`, `12`). */
export interface PendingPart {
  /** Tells the parts of a file apart and is the same each time it is read. */
  readonly key: string;
  readonly label: string | null;
  readonly bytes: Uint8Array;
  /** The ending the part's bytes are kept under. */
  readonly extension: string;
  readonly read: () => Promise<ParseOutcome>;
}

/** Called before something is read that may take long or fail, with what it is; a reason answered means it is passed over. */
export type Beginning = (key: string, label: string) => string | null;

interface Place {
  readonly key: string;
  readonly label: string | null;
  readonly depth: number;
}

const joint = ' › ';
/** So many files may lie one within the other: archives in mail in archives. */
const deepest = 8;

/**
 * The parts of a file, one after the other: a file of one article has one part, an archive or a dump as many as it holds, what is
 * nested in it included. Nothing that goes wrong is thrown; it is the part's outcome.
 */
export async function* readPieces(file: OpenFile, begin: Beginning): AsyncIterable<PendingPart> {
  yield* partsOf(file, { key: '', label: null, depth: 0 }, begin);
}

async function* partsOf(file: OpenFile, place: Place, begin: Beginning): AsyncIterable<PendingPart> {
  const whole = (outcome: ParseOutcome): PendingPart => ({
    key: place.key,
    label: place.label,
    bytes: file.bytes,
    extension: extensionOf(file),
    read: () => Promise.resolve(outcome),
  });
  let content: Content;
  try {
    if (place.depth > deepest)
      throw new UnreadableFile('A file within many others; only made-up files nest that deep.');
    const format = await formatOf(file);
    if (format.kind !== 'format') {
      yield whole(format);
      return;
    }
    content = await format.format.read(file, { depth: place.depth, isReadable });
  } catch (error) {
    yield whole(failure(error));
    return;
  }
  if (content.kind === 'one') yield whole(articleOutcome(content.article));
  const pieces = content.kind === 'one' ? content.others : content.pieces;
  if (pieces !== undefined) yield* nestedParts(pieces, place, begin, whole);
}

async function* nestedParts(
  pieces: Iterable<Piece>,
  place: Place,
  begin: Beginning,
  whole: (outcome: ParseOutcome) => PendingPart,
): AsyncIterable<PendingPart> {
  let count = 0;
  try {
    for (const piece of pieces) {
      const key = `${place.key}/${String(count++)}`;
      const label = place.label === null ? piece.label : place.label + joint + piece.label;
      yield* piecesParts(piece, { key, label, depth: place.depth + 1 }, label, begin);
    }
  } catch (error) {
    yield { ...whole(failure(error)), key: `${place.key}/end` };
    return;
  }
  if (count === 0) yield whole({ kind: 'failed', reason: 'Empty: there are no articles in the file.' });
}

async function* piecesParts(
  piece: Piece,
  place: Place,
  label: string,
  begin: Beginning,
): AsyncIterable<PendingPart> {
  const { key } = place;
  const none = { key, label, bytes: new Uint8Array(), extension: 'bin' };
  const failed = (reason: string): PendingPart => ({
    ...none,
    read: () => Promise.resolve({ kind: 'failed', reason }),
  });
  if (piece.kind === 'refused') {
    yield failed(piece.reason);
    return;
  }
  const known = begin(key, label);
  if (known !== null) {
    yield failed(known);
    return;
  }
  if (piece.kind === 'article') {
    const { bytes, extension, article } = piece;
    yield { key, label, bytes, extension, read: () => outcomeOf(article) };
    return;
  }
  let file: OpenFile;
  try {
    file = await piece.file();
  } catch (error) {
    const outcome = failure(error);
    yield { ...none, read: () => Promise.resolve(outcome) };
    return;
  }
  yield* partsOf(file, place, begin);
}

async function isReadable(file: OpenFile): Promise<boolean> {
  return (await formatOf(file)).kind === 'format';
}

async function outcomeOf(article: () => ParsedArticle | Promise<ParsedArticle>): Promise<ParseOutcome> {
  try {
    return articleOutcome(await article());
  } catch (error) {
    return failure(error);
  }
}

function articleOutcome(article: ParsedArticle): ParseOutcome {
  if (article.text.trim() === '') return { kind: 'failed', reason: 'Empty: there is a title and no text.' };
  return { kind: 'article', article };
}

function failure(error: unknown): ParseOutcome {
  if (error instanceof UnreadableFile) return { kind: 'failed', reason: error.message };
  const message = error instanceof Error ? error.message : String(error);
  const tooDeep = error instanceof RangeError && /call stack/i.test(message);
  return {
    kind: 'failed',
    reason: tooDeep
      ? 'The file nests its parts deeper than any real one does.'
      : `The file could not be understood: ${message.replace(/[.\s]*$/, '.')}`,
  };
}

function extensionOf({ extension }: OpenFile): string {
  return /^[a-z0-9]{1,10}$/.test(extension) ? extension : 'bin';
}
