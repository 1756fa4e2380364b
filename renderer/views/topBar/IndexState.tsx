import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { IndexStatus } from '../../../preload/contract/search';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { search } from '../../api/search';
import { inBackground } from '../../stores/announcements';
import { usePart } from '../../stores/createStore';
import { overviewStore } from '../../stores/overview';

const circumference = 2 * Math.PI * 5.5;

/** How many documents are on their way into the index; none are known of while it is being compared with the library. */
function leftOf({ indexed, total, problems }: IndexStatus): number {
  return indexed === null ? 0 : total - indexed - problems.length;
}

function wordFor(index: IndexStatus): string {
  if (index.total === 0) return 'Nothing to index';
  if (index.indexed === null) return 'Checking';
  if (leftOf(index) > 0) return `${formatNumber(leftOf(index))} to index`;
  return index.problems.length > 0 ? `${formatNumber(index.problems.length)} not indexed` : 'Indexed';
}

/** How much of the library can be found, as a ring and a word; pressed, it names what cannot be and why, and builds the index anew. */
export function IndexState() {
  const index = usePart(overviewStore, (overview) => overview?.index ?? null);
  if (index === null) return null;
  const { indexed, total, problems } = index;
  const left = leftOf(index);
  const share = total === 0 ? 1 : (indexed ?? 0) / total;
  const text = wordFor(index);
  return (
    <DialogTrigger>
      <Button className="index-state" aria-label={`Search index: ${text}`}>
        <svg className="ring" viewBox="0 0 14 14" aria-hidden>
          <circle className="rest" cx="7" cy="7" r="5.5" />
          <circle
            className="done"
            cx="7"
            cy="7"
            r="5.5"
            strokeDasharray={`${String(share * circumference)} ${String(circumference)}`}
          />
        </svg>
        <span className="wide-only">{text}</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Dialog aria-label="Search index" className="index-popover">
          {({ close }) => (
            <>
              <h2>Search index</h2>
              <p className="num">
                {indexed === null
                  ? 'Whether anything changed while the library was closed is being looked at.'
                  : `${formatNumber(indexed)} of ${formatNumber(total)} articles, notes and annotations can be found` +
                    (left > 0 ? `; ${formatNumber(left)} are on the way.` : '.')}
              </p>
              {problems.length > 0 && (
                <ul aria-label="Not indexed">
                  {problems.map(({ id, title, reason }) => (
                    <li key={id}>
                      <b>{title}</b>
                      {reason}
                    </li>
                  ))}
                </ul>
              )}
              <button
                className="btn"
                onClick={() => {
                  close();
                  inBackground(search.rebuild());
                }}
              >
                Build it anew
              </button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
