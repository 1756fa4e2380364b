import { useMemo } from 'react';
import { outlineOf } from '../../../preload/shared/markdown';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { editorOf } from '../../stores/notes/frontEditor';
import { Section } from './Section';

interface Props {
  readonly tab: string;
  readonly markdown: string;
}

/** The headings of the note in front, each with how many words stand under it; a press leads there. */
export function NoteOutline({ tab, markdown }: Props) {
  const headings = useMemo(() => countedOutline(markdown), [markdown]);
  return (
    <Section title="Outline" count={headings.length}>
      {headings.length === 0 && (
        <p className="muted">Headings stand here: a line that begins with # is one.</p>
      )}
      <ol className="outline">
        {headings.map(({ text, level, start, words }) => (
          <li key={start}>
            <button
              style={{ paddingLeft: 8 + (level - 1) * 14 }}
              onClick={() => {
                goTo(tab, start, text);
              }}
            >
              <span className="cut">{text}</span>
              <span className="num" title={`${formatNumber(words)} words`}>
                {formatNumber(words)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function countedOutline(markdown: string) {
  const outline = outlineOf(markdown);
  return outline.map((heading, at) => ({
    ...heading,
    words: markdown
      .slice(heading.start, outline[at + 1]?.start)
      .split('\n')
      .slice(1)
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  }));
}

/** In the writing view the cursor goes to the heading; in the reading view it is scrolled to. */
function goTo(tab: string, start: number, text: string): void {
  const editor = editorOf(tab);
  if (editor !== null) {
    editor.goTo(start);
    return;
  }
  const headings = document.querySelectorAll(
    `#panel-${CSS.escape(tab)} .note-reading :is(h1, h2, h3, h4, h5, h6)`,
  );
  [...headings].find((heading) => heading.textContent === text)?.scrollIntoView({ block: 'start' });
}
