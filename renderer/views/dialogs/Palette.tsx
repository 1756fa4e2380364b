import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { LinkCompletion } from '../../../preload/contract/notes';
import type { TextRange } from '../../../preload/contract/search';
import { fuzzyMatch, type FuzzyMatch } from '../../../preload/shared/fuzzyMatch';
import { notes } from '../../api/notes';
import { commands } from '../../commands/allCommands';
import { reasonAgainst, type Command, type CommandGroup } from '../../commands/Command';
import { shownKeysOf } from '../../commands/keymap';
import { Dialog } from '../../components/Dialog';
import { Icon, type IconName } from '../../components/Icon';
import { KeyCaps } from '../../components/KeyCaps';
import { inBackground } from '../../stores/announcements';
import { openLink } from '../../stores/links';
import { recentChoices, rememberChoice } from '../../stores/recentChoices';
import './palette.css';

/** Something the palette offers. */
interface Option {
  readonly id: string;
  readonly group: string;
  readonly icon: IconName;
  readonly label: string;
  readonly marks: readonly TextRange[];
  readonly detail: string;
  readonly keys: string | null;
  readonly isDisabled: boolean;
  readonly run: () => void;
}

const groupIcons: Readonly<Record<CommandGroup, IconName>> = {
  Library: 'library',
  Search: 'search',
  Articles: 'article',
  Notes: 'note',
  Workspace: 'columns',
  Window: 'panel',
};

/** So many of what was chosen last come first while nothing is typed. */
const mostRecent = 5;
/** So many are drawn at first, more than can be seen; the others once these are on the screen. */
const drawnFirst = 16;

/** Every command, note and article, found by a few letters. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const places = usePlaces(typed);
  const options = useMemo(() => [...commandOptions(typed), ...places], [typed, places]);
  const isOpened = useDeferredValue(true, false);
  const drawn = isOpened ? options : options.slice(0, drawnFirst);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#palette-${String(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const choose = (option: Option | undefined): void => {
    if (option === undefined || option.isDisabled) return;
    rememberChoice(option.id);
    onClose();
    // The dialog gives the focus back first; a command may want it elsewhere.
    window.setTimeout(option.run);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setCurrent((row) => (row + step + options.length) % Math.max(options.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(options[current]);
    }
  };
  return (
    <Dialog title="Commands" kind="palette" onClose={onClose}>
      <div className="palette-input">
        <Icon name="command" />
        <input
          autoFocus
          role="combobox"
          aria-label="Command, note or article"
          aria-expanded
          aria-controls="palette-options"
          aria-activedescendant={`palette-${String(current)}`}
          placeholder="Command, note or article"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setCurrent(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div
        ref={list}
        role="listbox"
        id="palette-options"
        aria-label="Commands"
        className="palette-options"
        tabIndex={-1}
      >
        {drawn.map((option, row) => (
          <OptionRow
            key={option.id}
            option={option}
            row={row}
            isCurrent={row === current}
            startsGroup={options[row - 1]?.group !== option.group}
            onChoose={choose}
          />
        ))}
        {options.length === 0 && <p className="palette-none">Nothing is called that.</p>}
      </div>
      <div className="palette-foot">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> run
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
        <span className="num right">
          {options.filter(({ keys, group }) => keys !== null || group !== 'Open').length} of {commands.length}{' '}
          commands
        </span>
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly option: Option;
  readonly row: number;
  readonly isCurrent: boolean;
  readonly startsGroup: boolean;
  readonly onChoose: (option: Option) => void;
}

function OptionRow({ option, row, isCurrent, startsGroup, onChoose }: RowProps) {
  const { group, icon, label, marks, detail, keys, isDisabled } = option;
  const states = [isCurrent && 'on', isDisabled && 'disabled', group === 'Open' && 'serif']
    .filter(Boolean)
    .join(' ');
  return (
    <>
      {startsGroup && (
        <div role="presentation" className="palette-group">
          {group}
        </div>
      )}
      <div
        role="option"
        id={`palette-${String(row)}`}
        aria-selected={isCurrent}
        aria-disabled={isDisabled}
        className={`palette-option ${states}`}
        onClick={() => {
          onChoose(option);
        }}
      >
        <Icon name={icon} />
        <span className="cut label">
          <Emphasised text={label} marks={marks} />
        </span>
        <span className="detail">
          {detail}
          {keys !== null && <KeyCaps keys={keys} />}
        </span>
      </div>
    </>
  );
}

function Emphasised({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }) {
  const pieces = [];
  let last = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(last, start), <b key={start}>{text.slice(start, end)}</b>);
    last = end;
  }
  return (
    <>
      {pieces}
      {text.slice(last)}
    </>
  );
}

/** Commands that answer to what was typed, the best match first, of equal ones those used last; all in their groups without. */
function commandOptions(typed: string): readonly Option[] {
  const recent = recentChoices();
  if (typed.trim() === '') {
    const isRecent = ({ id }: Command): boolean => recent.slice(0, mostRecent).includes(id);
    const used = commands.filter(isRecent).sort((a, b) => recent.indexOf(a.id) - recent.indexOf(b.id));
    const others = commands.filter((command) => !isRecent(command));
    return [
      ...used.map((command) => commandOption(command, 'Used last', [])),
      ...others.map((command) => commandOption(command, command.group, [])),
    ];
  }
  const found = commands.flatMap((command) => {
    const match = fuzzyMatch(typed, command.label) ?? byOtherWords(typed, command);
    return match === null ? [] : [{ command, match }];
  });
  return found
    .sort(
      (a, b) =>
        Number(cannotRun(a.command)) - Number(cannotRun(b.command)) ||
        tier(b.match) - tier(a.match) ||
        byUse(recent, a.command.id, b.command.id) ||
        b.match.score - a.match.score,
    )
    .map(({ command, match }) => commandOption(command, 'Commands', match.marks));
}

/** A match that comes after those by what a command is called; nothing of its label is marked. */
function byOtherWords(typed: string, { alsoKnownAs }: Command): FuzzyMatch | null {
  const isFound = alsoKnownAs !== undefined && fuzzyMatch(typed, alsoKnownAs) !== null;
  return isFound ? { score: 0, marks: [] } : null;
}

/** What cannot be run now comes last, with its reason. */
function cannotRun(command: Command): boolean {
  return reasonAgainst(command) !== null;
}

/** How good a match is, but for the length of the text. */
function tier({ score }: FuzzyMatch): number {
  return Math.ceil(score * 10);
}

/** Orders what was chosen before what was not, the last first. */
function byUse(recent: readonly string[], a: string, b: string): number {
  const place = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return place(a) - place(b);
}

function commandOption(command: Command, group: string, marks: readonly TextRange[]): Option {
  const { id, label } = command;
  const against = reasonAgainst(command);
  return {
    id,
    group,
    icon: groupIcons[command.group],
    label,
    marks,
    detail: against ?? '',
    keys: shownKeysOf(command),
    isDisabled: against !== null,
    run: command.run,
  };
}

/** Notes and articles for what was typed; asked for as one types, the last answer counts. */
function usePlaces(typed: string): readonly Option[] {
  const [places, setPlaces] = useState<readonly Option[]>([]);
  useEffect(() => {
    if (typed.trim() === '') {
      setPlaces([]);
      return;
    }
    let isCurrent = true;
    inBackground(
      notes.complete({ text: typed.slice(0, 300), limit: 8 }).then((found) => {
        const recent = recentChoices();
        if (isCurrent) setPlaces(found.map(placeOption).sort((a, b) => byUse(recent, a.id, b.id)));
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [typed]);
  return places;
}

function placeOption({ kind, title, titleMarks, detail, insert }: LinkCompletion): Option {
  return {
    id: `${kind} ${insert}`,
    group: 'Open',
    icon: kind === 'note' ? 'note' : 'article',
    label: title,
    marks: titleMarks,
    detail,
    keys: null,
    isDisabled: false,
    run: () => {
      inBackground(openLink(insert, 'newTab'));
    },
  };
}
