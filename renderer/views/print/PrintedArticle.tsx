import { useEffect } from 'react';
import type { ArticleText } from '../../../preload/contract/article';
import { formatDate } from '../../components/formatDate';
import { SanitisedView } from '../../reader/SanitisedView';
import { chunksOf } from '../../reader/textBlocks';
import { useStore } from '../../stores/createStore';
import { printStore } from '../../stores/print';
import './print.css';

/** An article as it is printed: the whole of it and nothing else of the window. On screen it is never seen. */
export function PrintedArticle() {
  const content = useStore(printStore);
  useEffect(() => {
    if (content === null) return;
    const done = (): void => {
      printStore.set(null);
    };
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
    };
  }, [content]);
  return content === null ? null : <Sheet content={content} />;
}

function Sheet({ content }: { readonly content: ArticleText }) {
  const { article, text } = content;
  const facts = [
    article.author,
    article.source,
    article.place,
    article.date === null ? null : formatDate(article.date),
  ];
  return (
    <article className="printed" aria-hidden lang={article.language ?? undefined}>
      <h1>{article.title}</h1>
      <p className="printed-facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {chunksOf(content)
        .flatMap((chunk) => chunk.blocks())
        .map(({ start, end, nodes }) =>
          nodes === null ? (
            <p key={start}>{text.slice(start, end)}</p>
          ) : (
            <SanitisedView key={start} nodes={nodes} />
          ),
        )}
    </article>
  );
}
