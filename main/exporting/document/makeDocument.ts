import type { Token } from 'marked';
import type { CitationStyleId } from '../../../preload/contract/citations';
import type { Link, LinkAddress } from '../../../preload/shared/links';
import { styles } from '../../citations';
import type { ExportSources } from '../ExportSources';
import { embedText, withPathsFromTop } from './embedText';
import type { Block, Inline, NoteDocument, Picture } from './NoteDocument';
import { noteTokens } from './noteTokens';
import { picturesOf } from './picturesOf';
import { readPicture } from './readPicture';
import { SourceList } from './SourceList';
import { TokenReader } from './TokenReader';

/** How a note is to leave. */
export interface DocumentOptions {
  readonly style: CitationStyleId;
  readonly withAppendix: boolean;
}

/** A note as a document, with what it embeds and its sources. @throws AppError `notFound` */
export async function makeDocument(
  id: string,
  { style, withAppendix }: DocumentOptions,
  from: ExportSources,
): Promise<NoteDocument> {
  const { title, tokens, pictures } = await readNote(id, from);
  const sources = new SourceList(from, style);
  const reader = new TokenReader((link) => readCitation(link, sources), pictures);
  const blocks = fromFirstLevel(reader.blocks(tokens));
  return {
    title,
    blocks,
    footnotes: reader.footnotes,
    sources: sources.all,
    listTitle: styles[style].listTitle,
    withAppendix,
  };
}

/**
 * A note as a page among others: its links lead where `addressOf` says, and those it knows nothing of keep their words.
 * @throws AppError `notFound`
 */
export async function makeLinkedDocument(
  id: string,
  from: ExportSources,
  addressOf: (address: LinkAddress) => string | null,
): Promise<NoteDocument> {
  const { title, tokens, pictures } = await readNote(id, from);
  const readLink = ({ address, label }: Link): readonly Inline[] => {
    const href = addressOf(address);
    const children: readonly Inline[] = [{ kind: 'text', text: label ?? shownName(address, from) }];
    return href === null ? children : [{ kind: 'link', href, children }];
  };
  const reader = new TokenReader(readLink, pictures);
  const blocks = fromFirstLevel(reader.blocks(tokens));
  return { title, blocks, footnotes: reader.footnotes, sources: [], listTitle: '', withAppendix: false };
}

function shownName(address: LinkAddress, { articles }: ExportSources): string {
  if (address.kind === 'note') return address.heading ?? address.title;
  const title = articles.findByKey(address.key)?.title ?? `@${address.key}`;
  return address.paragraph === null ? title : `${title}, ¶ ${String(address.paragraph)}`;
}

/** A note's Markdown in its parts, with what it embeds, and the pictures it shows by their addresses. */
async function readNote(
  id: string,
  from: ExportSources,
): Promise<{
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly pictures: ReadonlyMap<string, Picture | null>;
}> {
  const { note, markdown } = await from.notes.open(id);
  const tokens = noteTokens(await embedText(withPathsFromTop(markdown, note.folder), from, [id]));
  const pictures = await picturesOf(tokens, (href) => readPicture(from.attachments, href));
  return { title: note.title, tokens, pictures };
}

/** Blocks whose uppermost headings are of the first level: notes often begin with the second, as their title is none of theirs. */
function fromFirstLevel(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const shift = Math.min(...levels, 6) - 1;
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level - shift } : block));
}

/** A link to an article is a citation; one to a note keeps its words, for the note is not there where the document goes. */
function readCitation({ address, label }: Link, sources: SourceList): readonly Inline[] {
  const citation = sources.cite(address);
  if (citation !== null) return [{ kind: 'citation', citation, label }];
  const shown = address.kind === 'note' ? (address.heading ?? address.title) : `@${address.key}`;
  return [{ kind: 'text', text: label ?? shown }];
}
