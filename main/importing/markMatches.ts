import { Parser } from 'htmlparser2';
import type { MarkedPage } from '../../preload/contract/articles';
import { findInText } from '../../preload/shared/findInText';

/** Elements whose text is none of what the page shows, or in which nothing can be marked. */
const passedOver = new Set(
  'script style title head template textarea select option iframe object svg math canvas audio video'.split(
    ' ',
  ),
);
/** Elements within a line; all others part what stands before from what stands after. */
const withinLine = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const look =
  '<style>mark.commonplace-match{background:#cfe6ec!important;color:#14130f!important}' +
  'mark.commonplace-match:target{background:#0b5f73!important;color:#fff!important}</style>';

/**
 * Marks in a web page where what was typed stands, without touching anything else of it: the page stays as its file has it,
 * letter by letter. Text that goes over several elements of a line is found; its first piece has the id, `match-1` and so on.
 */
export function markMatches(html: string, typed: string): MarkedPage {
  const text = shownText(html);
  const found = findInText(text.characters, typed.replace(/\s+/g, ' '));
  if (found.length === 0) return { html, count: 0 };
  let marked = '';
  let at = 0;
  found.forEach(({ start, end }, index) => {
    piecesOf(text, start, end).forEach((piece, part) => {
      const id = part === 0 ? ` id="match-${String(index + 1)}"` : '';
      marked += `${html.slice(at, piece.start)}<mark class="commonplace-match"${id}>${html.slice(piece.start, piece.end)}</mark>`;
      at = piece.end;
    });
  });
  return { html: marked + html.slice(at) + look, count: found.length };
}

/** The characters a page shows, gaps as single blanks, and for each where it stands in the HTML and in which text node. */
interface ShownText {
  readonly characters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 0: it stands for the end of a block and is no character of the page. */
  readonly nodes: readonly number[];
}

function shownText(html: string): ShownText {
  let characters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const nodes: number[] = [];
  let node = 1;
  let hidden = 0;
  const add = (character: string, start: number, end: number, of: number): void => {
    const isGap = /\s/.test(character);
    if (isGap && (characters === '' || characters.endsWith(' ') || characters.endsWith('\n'))) return;
    characters += of === 0 ? '\n' : isGap ? ' ' : character;
    const { length } = character;
    starts.push(...Array<number>(length).fill(start));
    ends.push(...Array<number>(length).fill(end));
    nodes.push(...Array<number>(length).fill(of));
  };
  const part = (name: string): void => {
    node++;
    if (!withinLine.has(name)) add('\n', 0, 0, 0);
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (passedOver.has(name)) hidden++;
      part(name);
    },
    onclosetag: (name) => {
      if (passedOver.has(name)) hidden--;
      part(name);
    },
    oncomment: () => {
      node++;
    },
    ontext: (data) => {
      if (hidden > 0) return;
      const { startIndex, endIndex } = parser;
      const isAsWritten = data === html.slice(startIndex, endIndex + 1);
      if (!isAsWritten) add(data, startIndex, endIndex + 1, node);
      else for (let i = 0; i < data.length; i++) add(data[i] ?? '', startIndex + i, startIndex + i + 1, node);
    },
  });
  parser.end(html);
  return { characters, starts, ends, nodes };
}

/** What of a stretch of the shown text stands in each text node, as offsets of the HTML. */
function piecesOf(
  { starts, ends, nodes }: ShownText,
  start: number,
  end: number,
): readonly { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number; readonly node: number }[] = [];
  for (let at = start; at < end; at++) {
    const node = nodes[at] ?? 0;
    if (node === 0) continue;
    const last = pieces.at(-1);
    if (last?.node === node) last.end = ends[at] ?? last.end;
    else pieces.push({ start: starts[at] ?? 0, end: ends[at] ?? 0, node });
  }
  return pieces;
}
