import { formatNumber } from '../../components/formatDate';
import { useStore } from '../../stores/createStore';
import { overviewStore } from '../../stores/overview';

const circumference = 2 * Math.PI * 5.5;

/** How much is still to be indexed, as a ring and a word. */
export function IndexState() {
  const overview = useStore(overviewStore);
  if (overview === null) return null;
  const { indexed, total, problems } = overview.index;
  const left = total - indexed - problems.length;
  const share = total === 0 ? 1 : indexed / total;
  const text = total === 0 ? 'Nothing to index' : left > 0 ? `${formatNumber(left)} to index` : 'Indexed';
  return (
    <span
      className="index-state"
      title={`${formatNumber(indexed)} of ${formatNumber(total)} articles and notes can be found by search`}
    >
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
    </span>
  );
}
