import { useState } from 'react';
import { articles } from '../../api/articles';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { inBackground } from '../../stores/announcements';
import { useStore } from '../../stores/createStore';
import { overviewStore } from '../../stores/overview';
import './textDialogs.css';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** One tag for articles, completed from the known ones; Enter gives it. */
export function TagArticlesDialog({ ids, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const overview = useStore(overviewStore);
  const what = ids.length === 1 ? 'the article' : `${String(ids.length)} articles`;
  return (
    <Dialog title={`Tag ${what}`} kind="small" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const tag = typed.trim().replace(/^#/, '');
          if (tag !== '') inBackground(articles.update({ ids: [...ids], patch: { addTags: [tag] } }));
          onClose();
        }}
      >
        <div className="dialog-body asking">
          <label>
            Tag
            <input
              className="field"
              placeholder="ferry, or ferry/times for a tag within one"
              list="tags-to-complete"
              autoFocus
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          </label>
          <datalist id="tags-to-complete">
            {(overview?.tags ?? []).map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
        </div>
        <DialogFoot>
          <button className="btn primary" type="submit">
            Tag
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
