import iconv from 'iconv-lite';
import { copied, traced, type TracedCharacter, type TracedText } from './TracedText';

type Random = () => number;

/** An edit of a text as a person, an editor or another decoder makes it. */
export interface Edit {
  readonly name: string;
  readonly apply: (text: TracedText, random: Random, spare: readonly string[]) => TracedText;
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item;
}

/** The paragraphs of a text as runs of characters; blank lines part them. */
export function paragraphs(text: TracedText): readonly TracedText[] {
  const parts: TracedCharacter[][] = [[]];
  text.forEach((character, at) => {
    const isBreak =
      character.shown === '\n' && (text[at + 1]?.shown === '\n' || text[at - 1]?.shown === '\n');
    if (!isBreak) parts.at(-1)?.push(character);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}

function joined(parts: readonly TracedText[]): TracedText {
  return parts.flatMap((part, at) => (at === 0 ? part : [...traced('\n\n'), ...part]));
}

function insertWords(text: TracedText, random: Random, spare: readonly string[]): TracedText {
  const words = pick(random, spare).split(' ');
  const from = below(random, words.length);
  const added = words.slice(from, from + 1 + below(random, 12)).join(' ');
  const at = below(random, text.length);
  return [...text.slice(0, at), ...traced(` ${added} `), ...text.slice(at)];
}

function insertParagraph(text: TracedText, random: Random, spare: readonly string[]): TracedText {
  const parts = [...paragraphs(text)];
  parts.splice(below(random, parts.length + 1), 0, traced(pick(random, spare)));
  return joined(parts);
}

function deleteRun(text: TracedText, random: Random): TracedText {
  const at = below(random, text.length);
  return [...text.slice(0, at), ...text.slice(at + 1 + below(random, 120))];
}

function deleteParagraph(text: TracedText, random: Random): TracedText {
  const parts = [...paragraphs(text)];
  if (parts.length > 3) parts.splice(below(random, parts.length), 1);
  return joined(parts);
}

/** A copy of a paragraph anywhere. */
function duplicateParagraph(text: TracedText, random: Random): TracedText {
  const parts = [...paragraphs(text)];
  const original = pick(random, parts);
  parts.splice(below(random, parts.length + 1), 0, copied(original));
  return joined(parts);
}

/** Breaks lines anew at a width, or takes single line breaks out. */
function rewrap(text: TracedText, random: Random): TracedText {
  const width = pick(random, [40, 60, 72, 100, Infinity]);
  let column = 0;
  return text.map((character, at) => {
    const { shown } = character;
    const isParagraphBreak = shown === '\n' && (text[at + 1]?.shown === '\n' || text[at - 1]?.shown === '\n');
    if (isParagraphBreak) column = 0;
    else column++;
    if (isParagraphBreak || (shown !== ' ' && shown !== '\n')) return character;
    const breaks = column > width;
    if (breaks) column = 0;
    return { ...character, shown: breaks ? '\n' : ' ' };
  });
}

const curly: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};

function swapQuotationMarks(text: TracedText, random: Random): TracedText {
  const toStraight = random() < 0.5;
  let isOpen = false;
  return text.map((character) => {
    const { shown } = character;
    if (toStraight) return shown in curly ? { ...character, shown: curly[shown] ?? shown } : character;
    if (shown === "'") return { ...character, shown: '’' };
    if (shown !== '"') return character;
    isOpen = !isOpen;
    return { ...character, shown: isOpen ? '“' : '”' };
  });
}

/** What another encoding makes of a character that is not ASCII. */
const readings: readonly ((character: string) => string)[] = [
  (character) => iconv.decode(iconv.encode(character, 'utf8'), 'windows-1252'),
  (character) => iconv.decode(iconv.encode(character, 'windows-1252'), 'windows-1251'),
  (character) => iconv.decode(iconv.encode(character, 'windows-1252'), 'macroman'),
  (character) => iconv.decode(iconv.encode(character, 'iso-8859-1'), 'utf8'),
  () => '?',
  (character) => character,
];

/** The whole text read in another encoding, from the bytes it always had. */
function changeEncoding(text: TracedText, random: Random): TracedText {
  const read = pick(random, readings);
  return text.map((character) =>
    /[\u0000-\u007f]/.test(character.original)
      ? character
      : { ...character, shown: read(character.original) },
  );
}

export const edits: readonly Edit[] = [
  { name: 'words inserted', apply: insertWords },
  { name: 'paragraph inserted', apply: insertParagraph },
  { name: 'run deleted', apply: deleteRun },
  { name: 'paragraph deleted', apply: deleteParagraph },
  { name: 'paragraph duplicated', apply: duplicateParagraph },
  { name: 'lines re-wrapped', apply: rewrap },
  { name: 'quotation marks swapped', apply: swapQuotationMarks },
  { name: 'encoding changed', apply: changeEncoding },
];
