import type { ArticleListing } from '../../../preload/contract/articles';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { editCurrentArticles, purgeSelected, restoreSelected, trashIds } from '../../stores/currentArticles';
import { clearChosen, selectedArticles } from '../../stores/selection';

interface Props {
  readonly listing: ArticleListing;
  readonly chosen: number;
  readonly total: number;
}

/** How many articles are chosen and what can be done with them; in the trash it is always there. */
export function SelectionBar({ listing, chosen, total }: Props) {
  const isTrash = listing.scope.kind === 'trash';
  if (isTrash ? total === 0 : chosen === 0) return null;
  return (
    <div className="selection-bar" role="group" aria-label="Selected articles">
      {chosen > 0 && <b className="num">{formatNumber(chosen)} selected</b>}
      {isTrash ? (
        <>
          <button className="btn small" onClick={restoreSelected}>
            Put back
          </button>
          <button className="btn small danger" onClick={purgeSelected}>
            Delete for good…
          </button>
        </>
      ) : (
        <>
          <button className="btn small" onClick={editCurrentArticles}>
            Edit…
          </button>
          <button
            className="btn small"
            onClick={() => {
              trashIds(selectedArticles());
            }}
          >
            To the trash
          </button>
        </>
      )}
      {chosen > 0 && (
        <button className="link-button end" onClick={clearChosen}>
          Clear
        </button>
      )}
    </div>
  );
}
