import type { TextRange } from '../../preload/contract/search';
import { isUnspaced } from './analysis';

/**
 * Where words stand in a text as written. Compared are letters but for case, accents, the style of quotation marks and how wide
 * the gaps are; a hyphen is a hyphen. What begins or ends with a letter begins or ends a word, except in scripts without spaces.
 */
export function literalRanges(text: string, written: string): readonly TextRange[] {
  const pattern = patternOf(written);
  if (pattern === null) return [];
  return Array.from(literalForm(text).matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

const kept = new Map<string, RegExp | null>();
const mostKept = 50;

function patternOf(written: string): RegExp | null {
  const known = kept.get(written);
  if (known !== undefined) return known;
  const words = written
    .split(/\s+/)
    .map(literalForm)
    .filter((word) => word !== '');
  const inner = words.map(escaped).join('\\s+');
  const before = isUnspaced(written.slice(0, 1)) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = isUnspaced(written.slice(-1)) ? '' : '(?![\\p{L}\\p{N}])';
  const pattern = words.length === 0 ? null : new RegExp(`${before}${inner}${after}`, 'gu');
  if (kept.size >= mostKept) kept.clear();
  kept.set(written, pattern);
  return pattern;
}

/** Folds a text character by character, so that offsets stay. */
function literalForm(text: string): string {
  return text.replace(/[^\u0000-\u007f]|[A-Z]/g, (character) => {
    const folded = character
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[’‘ʼ]/, "'")
      .replace(/[“”„]/, '"');
    return folded.length === 1 ? folded : character;
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
