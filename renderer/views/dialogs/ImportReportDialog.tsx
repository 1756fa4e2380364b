import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { FileOutcome, ImportedFile, ImportReport } from '../../../preload/contract/importing';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { importing } from '../../api/importing';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { formatTime } from '../../components/formatDate';
import { Icon, type IconName } from '../../components/Icon';
import { announce, inBackground } from '../../stores/announcements';
import { openArticle, openNote } from '../../stores/workspace';
import { useReportFiles } from './useReportFiles';
import './importReport.css';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

const outcomes: readonly { readonly id: FileOutcome; readonly label: string; readonly icon: IconName }[] = [
  { id: 'added', label: 'Added', icon: 'check' },
  { id: 'alreadyHere', label: 'Already here', icon: 'equal' },
  { id: 'unsupported', label: 'Unsupported', icon: 'blocked' },
  { id: 'failed', label: 'Failed', icon: 'alert' },
];

/** What became of every file of an import. */
export function ImportReportDialog({ id, onClose }: Props) {
  const [report, setReport] = useState<ImportReport | null>(null);
  useEffect(() => {
    inBackground(importing.report({ id }).then(setReport));
  }, [id]);
  if (report === null) return null;
  const count = outcomes.reduce((sum, { id: outcome }) => sum + report[outcome], 0);
  const given = formatNumber(count);
  const isOfArticles = (report.kind ?? 'articles') === 'articles';
  return (
    <Dialog
      title={`${given} ${count === 1 ? 'file' : 'files'} given, ${given} accounted for`}
      subtitle={subtitle(report)}
      onClose={onClose}
    >
      <div className="report-stack" aria-hidden>
        {outcomes.map(
          ({ id: outcome }) =>
            report[outcome] > 0 && (
              <span key={outcome} className={outcome} style={{ flexGrow: report[outcome] }} />
            ),
        )}
      </div>
      <div className="report-tally">
        {outcomes.map(({ id: outcome, label, icon }) => (
          <div key={outcome} className={outcome}>
            <b className="num">{formatNumber(report[outcome])}</b>
            <span>
              <Icon name={icon} size={14} /> {label.toLowerCase()}
            </span>
          </div>
        ))}
        <div>
          <b className="num sum">{given}</b>
          <span>in all</span>
        </div>
      </div>
      <Files report={report} onOpen={onClose} />
      <DialogFoot
        start={
          <>
            <button
              className="btn"
              disabled={report.undone || report.added === 0}
              onClick={() => {
                inBackground(importing.undo({ id }).then(setReport));
              }}
            >
              <Icon name="undo" /> Undo import
            </button>
            <button
              className="btn"
              onClick={() => {
                inBackground(copyReport(report));
              }}
            >
              <Icon name="copy" /> Copy report
            </button>
          </>
        }
        note={report.undone ? 'Undone: what it added is in the trash' : 'Kept under Recently added'}
      >
        {report.failed > 0 && isOfArticles && (
          <button
            className="btn"
            onClick={() => {
              onClose();
              inBackground(importing.retryFailed({ id }));
            }}
          >
            <Icon name="retry" /> Retry {formatNumber(report.failed)} failed
          </button>
        )}
        <button className="btn primary" onClick={onClose}>
          Done
        </button>
      </DialogFoot>
    </Dialog>
  );
}

function subtitle({ title, startedAt, tookMs, cancelled }: ImportReport): string {
  const took = tookMs < 1000 ? 'less than a second' : `${(tookMs / 1000).toFixed(1)} seconds`;
  return `${title}, ${formatTime(startedAt)}, took ${took}${cancelled ? ', cancelled' : ''}. Nothing was changed outside the library.`;
}

async function copyReport(report: ImportReport): Promise<void> {
  const lines = await importing.filesText({ id: report.id });
  await navigator.clipboard.writeText(`${subtitle(report)}\n${lines}`);
  announce('The report is on the clipboard.');
}

function Files({ report, onOpen }: { readonly report: ImportReport; readonly onOpen: () => void }) {
  const [only, setOnly] = useState<FileOutcome | null>(report.failed > 0 ? 'failed' : null);
  const [typed, setTyped] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const { total, fileAt, need } = useReportFiles(report.id, only, typed);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  useEffect(() => {
    need(shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  });
  return (
    <>
      <div className="report-filter">
        <div className="segments" role="group" aria-label="Show">
          <button
            aria-pressed={only === null}
            onClick={() => {
              setOnly(null);
            }}
          >
            All
          </button>
          {outcomes.map(({ id, label }) => (
            <button
              key={id}
              aria-pressed={only === id}
              onClick={() => {
                setOnly(id);
              }}
            >
              {label}
            </button>
          ))}
        </div>
        <input
          className="field"
          type="search"
          aria-label="Find a file"
          placeholder="Find a file"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </div>
      <div role="table" aria-label="Files" aria-rowcount={total + 1} className="report-table">
        <div role="row" className="report-row head">
          <span role="columnheader">File</span>
          <span role="columnheader">Outcome</span>
          <span role="columnheader">Reason</span>
        </div>
        <div ref={scroller} className="report-rows" role="rowgroup" tabIndex={0} aria-label="Files">
          <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
            {shown.map(({ index, start }) => (
              <FileRow key={index} file={fileAt(index)} top={start} onOpen={onOpen} />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

function FileRow({
  file,
  top,
  onOpen,
}: {
  readonly file: ImportedFile | undefined;
  readonly top: number;
  readonly onOpen: () => void;
}) {
  if (file === undefined) return null;
  const { path, outcome, reason, id, note } = file;
  const shown = outcomes.find((known) => known.id === outcome);
  return (
    <div role="row" className="report-row" style={{ transform: `translateY(${String(top)}px)` }}>
      <span role="cell" className="file cut" title={path}>
        {path}
      </span>
      <span role="cell" className={`outcome ${outcome}`}>
        {shown !== undefined && <Icon name={shown.icon} size={14} />} {shown?.label}
      </span>
      <span role="cell" className="reason cut" title={reason}>
        {id !== undefined || note !== undefined ? (
          <button
            className="link-button cut"
            onClick={() => {
              onOpen();
              if (id !== undefined) openArticle(id);
              else if (note !== undefined) openNote(note);
            }}
          >
            {reason ?? 'Open'}
          </button>
        ) : (
          reason
        )}
      </span>
    </div>
  );
}
