import { useCallback, useState } from 'react';
import type { BrokenLink, Note } from '../../../preload/contract/notes';
import { parseLinkAddress, printLinkAddress, type LinkAddress } from '../../../preload/shared/links';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { notes } from '../../api/notes';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { Passage } from '../../components/Passage';
import { inBackground } from '../../stores/announcements';
import { onLinksMoved } from '../../stores/notes/linksMoved';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openNote } from '../../stores/workspace';
import './linkProblems.css';

/** The links of all notes that lead nowhere, by what they name, with the ways to mend them; and the notes nothing is linked with. */
export function LinkProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const broken = useNotesQuestion(
    useCallback(() => notes.broken(), []),
    onLinksMoved,
  );
  const orphans = useNotesQuestion(useCallback(() => notes.orphans(), []));
  const groups = groupsOf(broken ?? []);
  const show = (note: string, at: number): void => {
    onClose();
    openNote(note, { at: { start: at, end: at } });
  };
  return (
    <Dialog
      title="Links that lead nowhere"
      subtitle="Make the note they name, or lead all of them elsewhere: one change, that can be undone."
      onClose={onClose}
    >
      <div className="dialog-body link-problems">
        {broken !== null && groups.length === 0 && (
          <p className="muted">Every link in your notes leads somewhere.</p>
        )}
        {groups.map((group) => (
          <BrokenGroup key={group.key} group={group} onShow={show} />
        ))}
        {orphans !== null && orphans.length > 0 && <Orphans orphans={orphans} onShow={show} />}
      </div>
      <DialogFoot>
        <button className="btn primary" onClick={onClose}>
          Done
        </button>
      </DialogFoot>
    </Dialog>
  );
}

interface Group {
  readonly key: string;
  readonly first: BrokenLink;
  readonly links: readonly BrokenLink[];
}

function groupsOf(broken: readonly BrokenLink[]): readonly Group[] {
  const groups = new Map<string, Group & { readonly links: BrokenLink[] }>();
  for (const link of broken) {
    // Articles may have one title, and several annotations of one may be gone.
    const key = (link.gone === 'passage' ? link.written : link.name).toLowerCase();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { key, first: link, links: [link] });
    else known.links.push(link);
  }
  return [...groups.values()];
}

interface GroupProps {
  readonly group: Group;
  readonly onShow: (note: string, at: number) => void;
}

function BrokenGroup({ group: { first, links }, onShow }: GroupProps) {
  const { gone, name } = first;
  const [isMending, setMending] = useState(false);
  return (
    <section aria-label={name} className="link-problem">
      <h3>
        <span className="grow cut">{name}</span>
        {gone === 'note' && (
          <button
            className="btn small"
            onClick={() => {
              inBackground(notes.create({ title: name }));
            }}
          >
            Make this note
          </button>
        )}
        <button
          className="btn small"
          aria-expanded={isMending}
          onClick={() => {
            setMending(!isMending);
          }}
        >
          Lead elsewhere…
        </button>
      </h3>
      {isMending && <Targets broken={first} />}
      <ul>
        {links.map(({ note, offset, context, marks }) => (
          <li key={`${note.id} ${String(offset)}`}>
            <button
              onClick={() => {
                onShow(note.id, offset);
              }}
            >
              <b>{note.title}</b> <Passage text={context} marks={marks} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wantedNames = { note: 'a note', heading: 'a heading', article: 'an article', passage: 'a passage' };

/** What a broken link may have meant, nearest first, for what is typed: of a note or article that is there, its headings or passages. */
function Targets({ broken: { gone, name, within, written } }: { readonly broken: BrokenLink }) {
  const [typed, setTyped] = useState('');
  const from = parseLinkAddress(written);
  const whole = gone === 'passage' && from !== null ? withoutPart(from) : null;
  const before =
    whole !== null ? `${whole}#` : within !== null ? `${within}#` : gone === 'article' ? '@' : '';
  const ask = useCallback(() => notes.complete({ text: before + typed, limit: 12 }), [before, typed]);
  const found = (useNotesQuestion(ask) ?? []).filter(({ kind }) => kind === gone).slice(0, 6);
  const lead = (to: string): void => {
    if (from !== null) inBackground(notes.mend({ written: printLinkAddress(from), to }));
  };
  return (
    <div className="link-targets">
      <input
        className="field"
        autoFocus
        aria-label={`What “${name}” should lead to`}
        placeholder={`Find ${wantedNames[gone]}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {found.map(({ insert, title, detail }) => (
        <button
          key={insert}
          className="link-target"
          onClick={() => {
            lead(insert);
          }}
        >
          <span className="grow cut">{title}</span>
          <span className="muted">{detail}</span>
        </button>
      ))}
      {found.length === 0 && <p className="muted">Nothing of that name.</p>}
      {whole !== null && (
        <button
          className="link-target"
          onClick={() => {
            lead(whole);
          }}
        >
          <span className="grow cut">{within}</span>
          <span className="muted">the whole article</span>
        </button>
      )}
    </div>
  );
}

/** The link to the article that a link to a passage of it would be without the passage; null of any other. */
function withoutPart(address: LinkAddress): string | null {
  return address.kind === 'article'
    ? printLinkAddress({ ...address, paragraph: null, annotation: null })
    : null;
}

interface OrphansProps {
  readonly orphans: readonly Note[];
  readonly onShow: (note: string, at: number) => void;
}

function Orphans({ orphans, onShow }: OrphansProps) {
  return (
    <section aria-label="Notes without links" className="link-problem">
      <h3>Notes that nothing is linked with {formatNumber(orphans.length)}</h3>
      <ul>
        {orphans.slice(0, 200).map(({ id, title, excerpt }) => (
          <li key={id}>
            <button
              onClick={() => {
                onShow(id, 0);
              }}
            >
              <b>{title}</b> {excerpt}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
