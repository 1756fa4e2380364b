import { useMemo } from 'react';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { countedOutline } from '../../../preload/shared/markdown';
import { editorOf } from '../../stores/notes/frontEditor';
import { useOncePaused } from '../../stores/typing';
import { OutlineRows } from './OutlineRows';
import { Section } from './Section';

interface Props {
  readonly tab: string;
  readonly markdown: string;
}

/** The headings of the note in front, each with how many words stand under it; a press leads there. */
export function NoteOutline({ tab, markdown }: Props) {
  const written = useOncePaused(markdown);
  const headings = useMemo(() => countedOutline(written), [written]);
  return (
    <Section title="Outline" count={headings.length}>
      {headings.length === 0 ? (
        <p className="muted">Headings stand here: a line that begins with # is one.</p>
      ) : (
        <OutlineRows
          count={headings.length}
          row={(index) => {
            const heading = headings[index];
            if (heading === undefined) return null;
            const { text, level, start, words } = heading;
            return (
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
            );
          }}
        />
      )}
    </Section>
  );
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
