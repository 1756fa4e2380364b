import { useMemo } from 'react';
import { outlineOf } from '../../../preload/shared/markdown';
import { Section } from './Section';

/** The headings of the note in front. */
export function NoteOutline({ markdown }: { readonly markdown: string }) {
  const headings = useMemo(() => outlineOf(markdown), [markdown]);
  return (
    <Section title="Outline" count={headings.length}>
      {headings.length === 0 && (
        <p className="muted">Headings stand here: a line that begins with # is one.</p>
      )}
      <ol className="outline">
        {headings.map(({ text, level, start }) => (
          <li key={start} style={{ paddingLeft: (level - 1) * 14 }} className="cut">
            {text}
          </li>
        ))}
      </ol>
    </Section>
  );
}
