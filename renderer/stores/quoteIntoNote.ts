import type { Annotation } from '../../preload/contract/annotations';
import { printLink } from '../../preload/shared/links';
import { annotations } from '../api/annotations';
import { articles } from '../api/articles';
import { notes } from '../api/notes';
import { formatDate } from '../components/formatDate';
import { announce, inBackground } from './announcements';
import { frontAnnotationRow, frontSelection, markSelection } from './annotating';
import { loadNote, saveNote } from './openNotes';
import { frontTabOf, panesOf } from './layout/panes';
import { bringToFront, frontTab, openNote, workspaceStore } from './workspace';

/** Quotes what is open or selected in front into a note, with a link back to the passage. */
export function quoteIntoNote(): void {
  inBackground(quote());
}

export function canQuote(): boolean {
  return frontAnnotationRow() !== null || frontSelection() !== null;
}

async function quote(): Promise<void> {
  const annotation = frontAnnotationRow()?.annotation ?? (await markSelection());
  if (annotation === null) return;
  const text = await quotationOf(annotation);
  if (text === null) return;
  const open = noteInSight();
  if (open === null) await quoteIntoNewNote(annotation, text);
  else await appendTo(open, text);
}

/** The quotation as a block, its source behind it as a link to the passage. */
async function quotationOf({
  article: articleId,
  id,
  quote: words,
  paragraph,
}: Annotation): Promise<string | null> {
  const [article] = await articles.get({ ids: [articleId] });
  if (article === undefined) return null;
  const source = [
    article.source ?? article.author ?? article.title,
    article.date === null ? null : formatDate(article.date),
    paragraph === null ? null : `¶ ${String(paragraph)}`,
  ].filter((part) => part !== null);
  const address = { kind: 'article', key: article.key, paragraph: null, annotation: id } as const;
  // The notes these marks name stay with the article.
  const quoted = words.replace(/\[\^[^\]\s]{1,40}\](?!:)/g, '');
  const lines = quoted.split('\n').map((line) => `> ${line}`.trimEnd());
  return `${lines.join('\n')}\n\n${printLink(address, source.join(', '))}\n`;
}

/** The note on screen, in front or beside. */
function noteInSight(): string | null {
  const shown = panesOf(workspaceStore.get().root).map(frontTabOf);
  const note = shown.find((tab) => tab?.kind === 'note');
  return note?.kind === 'note' ? note.note : null;
}

async function appendTo(id: string, text: string): Promise<void> {
  await loadNote(id);
  await saveNote(id);
  const { note, markdown, version } = await notes.open({ id });
  const before = markdown.trimEnd();
  await notes.save({ id, markdown: before === '' ? text : `${before}\n\n${text}`, base: version });
  announce(`Quoted into “${note.title}”.`);
}

async function quoteIntoNewNote({ article: articleId }: Annotation, text: string): Promise<void> {
  const [article] = await articles.get({ ids: [articleId] });
  const reading = frontTab();
  const title = `On ${article?.title ?? 'a passage'}`.slice(0, 120);
  const { note } = await notes.create({ title, markdown: text });
  openNote(note.id, { where: 'beside' });
  if (reading !== null) bringToFront(reading.id);
  announce(`Quoted into the new note “${note.title}”.`);
}

/** Opens the note that cites an annotation, beside it. */
export function showCitingNote({ article, id }: Pick<Annotation, 'article' | 'id'>): void {
  inBackground(
    notes.backlinks({ kind: 'article', id: article }).then((links) => {
      const citing = links.find(({ context }) => new RegExp(`#${id}(?![0-9a-z])`).test(context));
      if (citing !== undefined) openNote(citing.note.id, { where: 'beside' });
    }),
  );
}

/** Where a link to an annotation leads: its passage; null where it is orphaned, which is said, or was just deleted. */
export async function passageOf(article: string, id: string): Promise<Annotation | null> {
  const [annotation] = await annotations.get({ refs: [{ article, id }] });
  if (annotation?.state === 'anchored') return annotation;
  if (annotation !== undefined)
    announce(
      'The passage this link leads to is no longer found in the text; its words stand in the inspector.',
    );
  return null;
}
