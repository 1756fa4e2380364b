import { useEffect } from 'react';
import { needAnnotations } from '../../stores/annotations';
import { articleDetailsStore, needArticle } from '../../stores/articleDetails';
import { usePart } from '../../stores/createStore';
import { AlsoFiled } from './AlsoFiled';
import { ArticleCollections } from './ArticleCollections';
import { ArticleAnnotationsSection } from './ArticleAnnotationsSection';
import { ArticleDetails } from './ArticleDetails';
import { ArticleOutline } from './ArticleOutline';
import { Backlinks } from './Backlinks';
import { UnlinkedMentions } from './UnlinkedMentions';
import { Related } from './Related';

/** What is known of an article. */
export function ArticleInspector({ id }: { readonly id: string }) {
  const article = usePart(articleDetailsStore, (details) => details.get(id));
  useEffect(() => {
    needArticle(id);
    needAnnotations(id);
  }, [id]);
  if (article === undefined) return null;
  return (
    <>
      <ArticleDetails key={id} article={article} />
      <ArticleOutline key={`outline ${id}`} article={article} />
      <ArticleCollections id={id} />
      <AlsoFiled id={id} />
      <Backlinks kind="article" id={id} />
      <UnlinkedMentions kind="article" id={id} />
      <ArticleAnnotationsSection article={id} />
      <Related kind="article" id={id} />
    </>
  );
}
