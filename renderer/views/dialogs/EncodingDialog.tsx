import { useEffect, useState } from 'react';
import type { Article } from '../../../preload/contract/article';
import { encodedFormats, textEncodings } from '../../../preload/shared/encodings';
import { articles } from '../../api/articles';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { FieldError } from '../../components/FieldError';
import { announce } from '../../stores/announcements';
import './textDialogs.css';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** Reads an article's file again in another encoding: each is shown as it would read before it is chosen. */
export function EncodingDialog({ id, onClose }: Props) {
  const [article, setArticle] = useState<Article | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [preview, setPreview] = useState('');
  const [error, setError] = useState<string | null>(null);
  const fail = (failure: unknown): void => {
    setError(failure instanceof Error ? failure.message : String(failure));
  };
  useEffect(() => {
    articles.get({ ids: [id] }).then(([found]) => {
      setArticle(found ?? null);
      setChosen(found !== undefined && encodedFormats.includes(found.format) ? found.encoding : null);
    }, fail);
  }, [id]);
  useEffect(() => {
    if (chosen === null) return;
    const asked = { isOld: false };
    articles.previewEncoding({ id, encoding: chosen }).then(({ text }) => {
      if (!asked.isOld) setPreview(text);
    }, fail);
    return () => {
      asked.isOld = true;
    };
  }, [id, chosen]);
  const change = (): void => {
    if (chosen === null) return;
    articles.changeEncoding({ id, encoding: chosen }).then(({ renumbered, citing }) => {
      onClose();
      announce(`Read again in ${chosen}.${renumbered ? advice(citing) : ''}`);
    }, fail);
  };
  return (
    <Dialog
      title="Change the encoding"
      subtitle="The imported file is read again; the file itself, and what was corrected by hand, stay."
      kind="small"
      onClose={onClose}
    >
      <div className="dialog-body asking">
        <label>
          Read it in
          <select
            className="field"
            autoFocus
            disabled={chosen === null}
            value={chosen ?? ''}
            onChange={(event) => {
              setError(null);
              setChosen(event.target.value);
            }}
          >
            {textEncodings.map(({ name, label }) => (
              <option key={name} value={name}>
                {`${label} (${name})${name === article?.encoding ? ', as now' : ''}`}
              </option>
            ))}
          </select>
        </label>
        <p className="encoding-preview" role="region" aria-label="How it reads" tabIndex={0}>
          {preview}
        </p>
        {article !== null && chosen === null && (
          <p>The file of “{article.title}” says itself how it is written: there is no encoding to choose.</p>
        )}
        <FieldError error={error} />
      </div>
      <DialogFoot onCancel={onClose}>
        <button
          className="btn primary"
          disabled={chosen === null || chosen === article?.encoding}
          onClick={change}
        >
          Read again
        </button>
      </DialogFoot>
    </Dialog>
  );
}

/** What is to be looked at where the paragraphs of a text are others now. */
function advice(citing: number): string {
  if (citing === 0) return ' Its paragraphs are numbered anew.';
  const notes = citing === 1 ? 'One note links' : `${String(citing)} notes link`;
  return ` Its paragraphs are numbered anew: ${notes} to them by number; look at those links.`;
}
