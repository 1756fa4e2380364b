import { useCallback, useState } from 'react';
import type { BrokenLink, Note } from '../../../preload/contract/notes';
import { parseLinkAddress, printLinkAddress } from '../../../preload/shared/links';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { notes } from '../../api/notes';
import { Dialog } from '../../components/Dialog';
import { DialogFoot } from '../../components/DialogFoot';
import { Passage } from '../../components/Passage';
import { inBackground } from '../../stores/announcements';
import { useNotesQuestion } from '../../stores/notes/useNotesQuestion';
import { openNote } from '../../stores/workspace';
import './linkProblems.css';

/** The links of all notes that lead nowhere, by what they name, with the ways to mend them; and the notes nothing is linked with. */
export function LinkProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const broken = useNotesQuestion(useCallback(() => notes.broken(), []));
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
          <BrokenGroup key={group.name} group={group} onShow={show} />
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
  readonly name: string;
  readonly links: readonly BrokenLink[];
}

function groupsOf(broken: readonly BrokenLink[]): readonly Group[] {
  const groups = new Map<string, BrokenLink[]>();
  for (const link of broken) {
    const key = link.name.toLowerCase();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [link]);
    else known.push(link);
  }
  return Array.from(groups.values(), (links) => ({ name: links[0]?.name ?? '', links }));
}

interface GroupProps {
  readonly group: Group;
  readonly onShow: (note: string, at: number) => void;
}

function BrokenGroup({ group: { name, links }, onShow }: GroupProps) {
  const within = links[0]?.within ?? null;
  const isNote = within === null && !name.startsWith('@');
  const [isMending, setMending] = useState(false);
  return (
    <section aria-label={name} className="link-problem">
      <h3>
        <span className="grow cut">{name}</span>
        {isNote && (
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
      {isMending && <Targets name={name} within={within} written={links[0]?.written ?? ''} />}
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

type TargetsProps = Pick<BrokenLink, 'name' | 'within' | 'written'>;

/** What a broken link may have meant, nearest first, for what is typed: of a note that is there, its headings. */
function Targets({ name, within, written }: TargetsProps) {
  const [typed, setTyped] = useState('');
  const wanted = within !== null ? 'heading' : name.startsWith('@') ? 'article' : 'note';
  const before = within !== null ? `${within}#` : wanted === 'article' ? '@' : '';
  const ask = useCallback(() => notes.complete({ text: before + typed, limit: 12 }), [before, typed]);
  const found = (useNotesQuestion(ask) ?? []).filter(({ kind }) => kind === wanted).slice(0, 6);
  const from = parseLinkAddress(written);
  return (
    <div className="link-targets">
      <input
        className="field"
        autoFocus
        aria-label={`What “${name}” should lead to`}
        placeholder={`Find ${wanted === 'article' ? 'an article' : `a ${wanted}`}`}
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
            if (from !== null) inBackground(notes.mend({ written: printLinkAddress(from), to: insert }));
          }}
        >
          <span className="grow cut">{title}</span>
          <span className="muted">{detail}</span>
        </button>
      ))}
      {found.length === 0 && <p className="muted">Nothing of that name.</p>}
    </div>
  );
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
