import { notes } from '../../api/notes';
import { showNote, type NotePageHost } from '../../reader/showNote';
import './preview.css';

const shownLength = 420;

/** Fills the preview of a link: title, facts, the beginning of the text, and how often it is cited. False where it leads nowhere. */
export async function showPreview(written: string, into: HTMLElement, host: NotePageHost): Promise<boolean> {
  const linked = await notes.linked({ link: written.slice(0, 1000), limit: shownLength });
  if (linked === null) return false;
  const body = document.createElement('div');
  body.className = 'preview-text';
  const isCut = linked.markdown.length >= shownLength;
  const text = isCut ? `${linked.markdown.replace(/\s+\S*$/, '')} …` : linked.markdown;
  if (linked.isPlain || linked.markdown.trim() === '') body.textContent = text.trim() === '' ? 'Empty' : text;
  // What a preview embeds is not looked up: it is a glance.
  else await showNote(body, text.replaceAll('![[', '[['), host);
  const { citedIn } = linked;
  const foot = line('preview-foot', '');
  foot.append(
    key('Enter', 'open'),
    key('o', 'beside'),
    line(
      'preview-cited',
      citedIn === 0 ? '' : `cited in ${String(citedIn)} ${citedIn === 1 ? 'note' : 'notes'}`,
    ),
  );
  const facts = host.factsOf(linked);
  into.replaceChildren(line('preview-title', linked.title));
  if (facts !== '') into.append(line('preview-facts', facts));
  into.append(body, foot);
  return true;
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

function key(name: string, does: string): HTMLElement {
  const element = document.createElement('span');
  const cap = document.createElement('kbd');
  cap.textContent = name;
  element.append(cap, ` ${does}`);
  return element;
}
