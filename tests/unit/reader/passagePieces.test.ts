import { describe, expect, it } from 'vitest';
import { passagePieces, type PassagePiece } from '../../../renderer/components/passagePieces';

/** Pieces as one string: `_emphasis_`, `*strong*`, `[match]`. */
function shown(text: string, marked: readonly string[] = []): string {
  const marks = marked.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  const show = ({ text: words, isEmphasis, isStrong, isMarked }: PassagePiece): string => {
    const emphasised = isEmphasis ? `_${words}_` : words;
    const strong = isStrong ? `*${emphasised}*` : emphasised;
    return isMarked ? `[${strong}]` : strong;
  };
  return passagePieces(text, marks).map(show).join('');
}

describe('a passage of Markdown as it reads', () => {
  it('tells emphasis and leaves its marks out', () => {
    expect(shown('The ferry *Maren Dow* is **lost**, ***all*** of her.')).toBe(
      'The ferry _Maren Dow_ is *lost*, *_all_* of her.',
    );
    expect(shown('**the *whole* of it** and _that_')).toBe('*the **_whole_** of it* and _that_');
  });

  it('keeps matches on their words, also across the marks', () => {
    expect(shown('The ferry *Maren Dow* sank', ['Dow* sank'])).toBe('The ferry _Maren _[_Dow_][ sank]');
    expect(shown('a [long story](https://example.org/a_b) told', ['story'])).toBe('a long [story] told');
  });

  it('shows links by what they say', () => {
    expect(shown('see [[The last call]], [[@key#p2|the log]] and ![a map](x.png "Map")')).toBe(
      'see The last call, the log and a map',
    );
  });

  it('leaves alone what only looks like a mark', () => {
    for (const text of [
      '2 * 3 * 4',
      'snake_case_name and other_names',
      'a footnote* here',
      'f(x) > g(x)',
      '5*3*2',
    ])
      expect(shown(text)).toBe(text);
    expect(shown('\\*not emphasis\\*')).toBe('*not emphasis*');
  });

  it('reads headings, quotations, code and tables', () => {
    expect(shown('## The call\n> so `it` was\n> said')).toBe('The call\nso it was\nsaid');
    expect(shown('| When | What |\n| --- | --- |\n| 23:20 | Call |', ['Call'])).toBe(
      'When · What\n\n23:20 · [Call]',
    );
  });
});
