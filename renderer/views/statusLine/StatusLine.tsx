import { useEffect, useState } from 'react';
import type { Job } from '../../../preload/contract/jobs';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { jobs as jobsApi } from '../../api/jobs';
import { Icon } from '../../components/Icon';
import { announcementStore, inBackground, type Announcement } from '../../stores/announcements';
import { usePart, useStore } from '../../stores/createStore';
import { openDialog } from '../../stores/dialogs';
import { importSentence, lastImportStore } from '../../stores/imports';
import { jobsStore } from '../../stores/jobs';
import { overviewStore } from '../../stores/overview';
import { placeStore } from '../../stores/place';
import { settingsViewStore } from '../../stores/settingsView';
import { undoChange, undoStore } from '../../stores/undo';
import { serviceStore } from '../../stores/service';
import './statusLine.css';

/** What is indexed, what is under way, what was said last, and where one is in the text. */
export function StatusLine() {
  const [job] = useStore(jobsStore);
  const place = useStore(placeStore);
  const isInSettings = useStore(settingsViewStore) !== null;
  return (
    <div role="status" aria-label="Library status" aria-live="off" className="status-line">
      <IndexedCount />
      {job === undefined ? <LastNews /> : <JobProgress job={job} />}
      <span className="place num">{isInSettings ? '' : place}</span>
    </div>
  );
}

function IndexedCount() {
  const index = usePart(overviewStore, (overview) => overview?.index ?? null);
  const service = useStore(serviceStore);
  if (service.kind === 'failed') return <span>No library is open</span>;
  if (service.kind === 'restarting')
    return <span className="warn">Restarting the library: {service.reason}</span>;
  if (index === null) return <span>Opening the library</span>;
  const { indexed, total, problems } = index;
  if (total === 0) return <span>No articles yet</span>;
  return (
    <span title={problems.map(({ reason }) => reason).join('\n')}>
      {indexed === null ? 'Checking the index' : `Indexed ${formatNumber(indexed)} of ${formatNumber(total)}`}
      {problems.length > 0 && `, ${formatNumber(problems.length)} cannot be`}
    </span>
  );
}

function JobProgress({ job }: { readonly job: Job }) {
  const { id, title, done, total, rate, failed, cancellable } = job;
  const share = total === null || total === 0 ? 0 : (done / total) * 100;
  return (
    <div className="job">
      <span className="separator" />
      <b className="cut">{title}</b>
      <div
        className="progress"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={done}
      >
        <span style={{ width: `${String(share)}%` }} />
      </div>
      <span>{total === null ? formatNumber(done) : `${formatNumber(done)} of ${formatNumber(total)}`}</span>
      {rate !== null && <span className="optional">{formatNumber(rate)} a second</span>}
      {failed > 0 && <span>{formatNumber(failed)} failed</span>}
      <button
        className="link-button"
        disabled={!cancellable}
        onClick={() => {
          inBackground(jobsApi.cancel({ id }));
        }}
      >
        {cancellable ? 'Cancel' : 'Stopping'}
      </button>
    </div>
  );
}

function LastNews() {
  const announcement = useShownAnnouncement();
  const report = useStore(lastImportStore);
  const { done } = useStore(undoStore);
  if (announcement?.kind === 'problem') {
    return (
      <span className="news problem">
        <Icon name="alert" size={13} />
        <span className="cut">{announcement.text}</span>
      </span>
    );
  }
  if (announcement !== null) {
    return (
      <span className="news">
        <span className="separator" />
        <span className="cut">{announcement.text}</span>
      </span>
    );
  }
  if (done !== null) {
    return (
      <span className="news">
        <span className="separator" />
        <span className="cut">{done}</span>
        <button className="link-button" onClick={undoChange}>
          Undo
        </button>
      </span>
    );
  }
  if (report !== null) {
    return (
      <span className="news">
        <span className="separator" />
        <span className="cut">{importSentence(report)}</span>
        <button
          className="link-button"
          onClick={() => {
            openDialog({ kind: 'importReport', id: report.id });
          }}
        >
          Report
        </button>
      </span>
    );
  }
  return null;
}

const newsShownMs = 6000;

/** What was said last, as long as it is to be seen: news for some seconds, a problem until something else is said. */
function useShownAnnouncement(): Announcement | null {
  const announcement = useStore(announcementStore);
  const [overId, setOverId] = useState(0);
  useEffect(() => {
    if (announcement?.kind !== 'news') return;
    const timer = setTimeout(() => {
      setOverId(announcement.id);
    }, newsShownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [announcement]);
  return announcement === null || announcement.kind === 'seen' || announcement.id === overId
    ? null
    : announcement;
}
