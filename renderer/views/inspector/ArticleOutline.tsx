import { useEffect, useState } from 'react';
import type { Article } from '../../../preload/contract/article';
import { isPlainFormat } from '../../../preload/shared/isPlainFormat';
import { outlineOf, type Heading } from '../../../preload/shared/markdown';
import { inBackground } from '../../stores/announcements';
import { askText } from '../../stores/articleTexts';
import { openArticle } from '../../stores/workspace';
import { OutlineRows } from './OutlineRows';
import { Section } from './Section';

/** Longer texts are not looked through for headings while one waits. */
const longest = 2_000_000;

/** The headings of an article, each leading to its place; nothing where it has none. */
export function ArticleOutline({ article }: { readonly article: Article }) {
  const headings = useHeadings(article);
  if (headings.length === 0) return null;
  const depth = headings.reduce((least, { level }) => Math.min(least, level), 6);
  return (
    <Section title="Outline" count={headings.length}>
      <OutlineRows
        count={headings.length}
        row={(index) => {
          const heading = headings[index];
          if (heading === undefined) return null;
          const { text, level, start } = heading;
          return (
            <button
              className="outline-item cut"
              style={{ paddingLeft: 14 + (level - depth) * 14 }}
              onClick={() => {
                openArticle(article.id, { at: { start, end: start + 1 } });
              }}
            >
              {text}
            </button>
          );
        }}
      />
    </Section>
  );
}

function useHeadings(article: Article): readonly Heading[] {
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  useEffect(() => {
    if (isPlainFormat(article.format)) return;
    let isCurrent = true;
    inBackground(
      askText(article.id, article).then(({ text }) => {
        if (isCurrent && text.length < longest) setHeadings(outlineOf(text));
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [article]);
  return headings;
}
