import type { Article, ArticleType } from '../../../preload/contract/article';
import { articles } from '../../api/articles';
import { inBackground } from '../../stores/announcements';

const types: readonly { readonly id: ArticleType; readonly label: string }[] = [
  { id: 'news', label: 'News article' },
  { id: 'web', label: 'Web page' },
  { id: 'report', label: 'Report' },
  { id: 'book', label: 'Book' },
];

/** What an article is cited as. Unless somebody says, it is worked out from place, address and file. */
export function TypeField({ article }: { readonly article: Article }) {
  return (
    <>
      <dt>Type</dt>
      <dd className="wide">
        <select
          className="detail-input"
          aria-label="Type"
          value={article.type ?? ''}
          onChange={(event) => {
            const type = types.find(({ id }) => id === event.target.value)?.id ?? null;
            inBackground(articles.update({ ids: [article.id], patch: { type } }));
          }}
        >
          <option value="">Worked out</option>
          {types.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </dd>
    </>
  );
}
