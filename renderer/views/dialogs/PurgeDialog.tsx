import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { announce, inBackground } from '../../stores/announcements';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** The question before articles are deleted for good: nothing brings them back. */
export function PurgeDialog({ ids, onClose }: Props) {
  const what = ids.length === 1 ? 'this article' : `these ${formatNumber(ids.length)} articles`;
  const purge = async (): Promise<void> => {
    await articles.purge({ ids: [...ids] });
    announce(
      ids.length === 1 ? 'Deleted for good.' : `${formatNumber(ids.length)} articles deleted for good.`,
    );
  };
  return (
    <Dialog title={`Delete ${what} for good`} kind="small" onClose={onClose}>
      <div className="dialog-body">
        <p>
          The imported files go with them. Links to them in your notes stay as they are written, and lead
          nowhere.
        </p>
      </div>
      <DialogFoot>
        <button className="btn" autoFocus onClick={onClose}>
          Keep
        </button>
        <button
          className="btn danger"
          onClick={() => {
            onClose();
            inBackground(purge());
          }}
        >
          Delete for good
        </button>
      </DialogFoot>
    </Dialog>
  );
}
