import type { ArticleListing } from '../../../preload/contract/articles';
import { chooseFiles } from '../../stores/imports';
import { filterList, limitDates } from '../../stores/listView';

const texts: Partial<Record<ArticleListing['scope']['kind'], string>> = {
  all: 'Articles stand here, newest first. Drop files or folders anywhere on the window, or choose them.',
  unread: 'Every article is read. New ones stand here until you have read them.',
  starred: 'Star an article with s, and it stands here.',
  recent: 'What was added in the last seven days stands here.',
  trash: 'What you move to the trash stays here until it is removed for good.',
  tag: 'No article carries this tag any more.',
  collection:
    'Drag articles from any list onto this collection, or choose it in its menu; an article can be in many.',
};

/** What belongs into an empty list, and how it gets there. */
export function EmptyList({ listing }: { readonly listing: ArticleListing }) {
  if (listing.from !== undefined || listing.to !== undefined) {
    return (
      <div className="empty-list">
        <p>No article is dated in this range.</p>
        <button
          className="btn"
          onClick={() => {
            limitDates(null);
          }}
        >
          Show all dates
        </button>
      </div>
    );
  }
  if (listing.filter !== undefined) {
    return (
      <div className="empty-list">
        <p>No article here passes the filter.</p>
        <button
          className="btn"
          onClick={() => {
            filterList({});
          }}
        >
          Clear all filters
        </button>
      </div>
    );
  }
  return (
    <div className="empty-list">
      <p>{texts[listing.scope.kind] ?? 'There is no article here.'}</p>
      {listing.scope.kind === 'all' && (
        <button
          className="btn"
          onClick={() => {
            chooseFiles('files');
          }}
        >
          Choose files…
        </button>
      )}
    </div>
  );
}
