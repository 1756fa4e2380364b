import type { ErrorEnvelope } from '../../preload/contract/errors';
import { shell } from '../api/shell';
import { Icon } from '../components/Icon';
import { inBackground } from '../stores/announcements';
import './serviceFailure.css';

interface Props {
  readonly error: ErrorEnvelope;
}

const headings: Partial<Record<ErrorEnvelope['code'], string>> = {
  libraryLocked: 'This library is open elsewhere',
  libraryNotWritable: 'This library cannot be written',
  libraryNewer: 'This library is from a newer version',
  libraryDamaged: 'This library cannot be read',
};

/** In the place of the regions, when there is no library to show: what happened and the ways out. */
export function ServiceFailure({ error }: Props) {
  return (
    <main className="service-failure" aria-label="Workspace" id="workspace">
      <div role="alert">
        <Icon name="alert" size={28} />
        <h1>{headings[error.code] ?? 'The library could not be opened'}</h1>
        <p>{error.message}</p>
        <div className="actions">
          <button
            className="btn primary"
            onClick={() => {
              inBackground(shell.retryLibrary());
            }}
          >
            Try again
          </button>
          <button
            className="btn"
            onClick={() => {
              inBackground(shell.openLibrary());
            }}
          >
            Open another library…
          </button>
        </div>
      </div>
    </main>
  );
}
