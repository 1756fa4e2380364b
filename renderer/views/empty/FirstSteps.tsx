import { shell } from '../../api/shell';
import { Icon } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { createNote } from '../../stores/createNote';
import { openDialog } from '../../stores/dialogs';
import { addSample } from '../../stores/sample';
import { chooseFiles } from '../../stores/imports';
import { chooseWatchedFolder } from '../../stores/watchedFolder';
import './firstSteps.css';

/** What an empty library shows: what the app is for, and what to begin with. */
export function FirstSteps() {
  return (
    <main className="first" aria-label="Workspace" id="workspace" data-region="workspace">
      <div>
        <h1>Start with what you have read.</h1>
        <p className="lead">
          Commonplace keeps articles in a folder on this disk, finds any passage in them, and ties your notes
          to the exact words they rest on. Nothing leaves the machine.
        </p>
        <div className="first-drop">
          <Icon name="import" size={40} />
          <div>
            <b>Drop files or a folder anywhere in this window</b>
            <p>
              Text, Markdown, web pages, PDF, Word, RTF, EPUB, mail, article dumps, feeds, zip. Every file is
              accounted for, and the originals are kept.
            </p>
            <div className="actions">
              <button
                className="btn primary"
                onClick={() => {
                  chooseFiles('files');
                }}
              >
                Choose files…
              </button>
              <button
                className="btn"
                onClick={() => {
                  chooseFiles('folder');
                }}
              >
                Choose a folder…
              </button>
              <button
                className="btn"
                onClick={() => {
                  openDialog({ kind: 'pasteText' });
                }}
              >
                Paste text
              </button>
            </div>
          </div>
        </div>
        <div className="first-others">
          <section>
            <h2>Look round first</h2>
            <p>Twenty-one short invented stories and four notes that are the tour.</p>
            <button className="link-button" onClick={addSample}>
              Add the sample
            </button>
          </section>
          <section>
            <h2>Open a library</h2>
            <p>A folder made by Commonplace, wherever it lies now.</p>
            <button
              className="link-button"
              onClick={() => {
                inBackground(shell.openLibrary());
              }}
            >
              Open…
            </button>
          </section>
          <section>
            <h2>Watch a folder</h2>
            <p>New files in it come in by themselves. Off until you say so.</p>
            <button className="link-button" onClick={chooseWatchedFolder}>
              Set up…
            </button>
          </section>
          <section>
            <h2>Write first</h2>
            <p>A note needs no article. Link it later with two square brackets.</p>
            <button className="link-button" onClick={createNote}>
              New note
            </button>
          </section>
        </div>
      </div>
    </main>
  );
}
