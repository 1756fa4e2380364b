import type { LinkCompletion, LinkedText } from '../../../preload/contract/notes';
import { printLink, parseLinkAddress } from '../../../preload/shared/links';
import { notes } from '../../api/notes';
import { quotations } from '../../api/quotations';
import { formatShortDate } from '../../components/formatDate';
import { sourceFacts } from '../../components/sourceFacts';
import type { NoteEditorHost } from '../../editor/NoteEditorHost';
import type { QuotedSource } from '../../reader/drawSource';
import { leadsNowhere, whatIsGone } from '../../reader/leadsNowhere';
import { showEmbed, type NotePageHost } from '../../reader/showNote';
import { announceProblem, inBackground } from '../announcements';
import { openLink } from '../links';
import { openNotesStore, saveNote, writeNote } from '../openNotes';
import { onLinksMoved } from './linksMoved';
import { showPreview } from './showPreview';

/** What a note that is shown for reading asks of the world. `folder` is the note's own, from which pictures are named. */
export function notePageHost(folder: string): NotePageHost {
  return {
    linked: (link) => notes.linked({ link: link.slice(0, 1000) }),
    resolve: (links) => notes.resolve({ links: [...links] }),
    loadImage: (path) => loadImage(folder, path),
    factsOf,
    sourceOf,
  };
}

/** What the editor of a note asks of the world. */
export function noteEditorHost(id: string): NoteEditorHost {
  const folderNow = (): string => openNotesStore.get().get(id)?.note.folder ?? '';
  return {
    onChange: (read) => {
      writeNote(id, read);
    },
    onBlur: () => {
      inBackground(saveNote(id));
    },
    complete,
    findBroken: brokenOf,
    onFollow: (written, beside) => {
      inBackground(openLink(written, beside ? 'beside' : 'tab'));
    },
    showPreview: (written, into) => showPreview(written, into, notePageHost(folderNow())),
    showEmbed: (written, into) => showLiveEmbed(written, into, folderNow()),
    sourceOf,
    quoteOf,
    attach: (picture) => attach(folderNow(), picture),
    loadImage: (path) => loadImage(folderNow(), path),
  };
}

/** Place, date, source and paragraph of what is linked, as one line; nothing of a note. */
export function factsOf({ article, paragraph: number }: LinkedText): string {
  if (article === null) return '';
  const paragraph = number === null ? '' : `¶ ${String(number)}`;
  return [sourceFacts(article), paragraph].filter((part) => part !== '').join(', ');
}

async function complete(text: string): Promise<readonly LinkCompletion[]> {
  const found = await notes.complete({ text: text.slice(0, 300), limit: 20 });
  return found.map((completion) => {
    const { detail, date } = completion;
    const shown = [detail, date === null ? '' : formatShortDate(date, true)];
    return { ...completion, detail: shown.filter((part) => part !== '').join(', ') };
  });
}

async function brokenOf(links: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (links.length === 0) return new Map();
  const targets = await notes.resolve({ links: [...links] });
  return new Map(
    targets.flatMap((target, at) =>
      leadsNowhere(target) ? [[links[at] ?? '', whatIsGone(target)] as const] : [],
    ),
  );
}

/** An embed is shown anew whenever what it holds may have changed, so that it never shows what is no longer so. */
function showLiveEmbed(written: string, into: HTMLElement, folder: string): () => void {
  const show = (): void => {
    inBackground(showEmbed(into, written, notePageHost(folder)));
  };
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLElement>('[data-link]')?.dataset['link'];
    if (link === undefined) return;
    event.preventDefault();
    inBackground(openLink(link, event.ctrlKey || event.metaKey ? 'beside' : 'tab'));
  };
  into.addEventListener('click', follow);
  show();
  const stop = onLinksMoved(show);
  return () => {
    into.removeEventListener('click', follow);
    stop();
  };
}

/** The source of a quotation, checked word for word as it is before the note leaves the app. */
async function sourceOf(written: string, quote: string): Promise<QuotedSource | null> {
  const block = quote.split('\n').map((line) => `> ${line}`);
  const [linked, [checked]] = await Promise.all([
    notes.linked({ link: written, limit: 1 }),
    quotations.check({ markdown: `${block.join('\n')}\n\n[[${written}]]` }),
  ]);
  const title = linked?.title ?? checked?.article?.title;
  if (title === undefined || checked === undefined) return null;
  return {
    title,
    isBroken: linked === null,
    facts: linked === null ? '' : factsOf(linked),
    state: checked.state.kind,
    colour: linked?.annotation?.colour ?? 'amber',
  };
}

async function quoteOf(written: string): Promise<string | null> {
  const address = parseLinkAddress(written);
  const linked = address === null ? null : await notes.linked({ link: written });
  if (address === null || linked === null) return null;
  const lines = linked.markdown
    .trim()
    .split('\n')
    .map((line) => `> ${line}`);
  return `${lines.join('\n')}\n\n${printLink(address)}`;
}

async function attach(folder: string, picture: Blob): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await picture.arrayBuffer());
    return (await notes.attach({ folder, type: picture.type, bytes })).path;
  } catch (error) {
    announceProblem(error);
    return null;
  }
}

/** Addresses of pictures shown before; a picture's name holds the hash of what is in it, so it never changes. */
const pictureAddresses = new Map<string, Promise<string | null>>();

function loadImage(folder: string, path: string): Promise<string | null> {
  const key = `${folder}\n${path}`;
  const known = pictureAddresses.get(key);
  if (known !== undefined) return known;
  const address = notes.attachment({ folder, path }).then((picture) => {
    if (picture === null) {
      pictureAddresses.delete(key);
      return null;
    }
    return URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
  });
  pictureAddresses.set(key, address);
  return address;
}
