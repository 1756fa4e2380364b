import { Document } from 'yaml';

/** What a note gets besides what its front matter says. Times are ISO 8601, UTC. */
export interface NewFront {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
}

/**
 * The front matter a note of a vault has here: everything in it is kept, lists of tags and aliases written as words become lists,
 * and what stands under a name the library has another meaning for is kept as `original-…`.
 */
export function noteFront(given: Document | null, { id, created, modified }: NewFront): Document {
  const fields: unknown = given?.toJS();
  const isMapping = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
  const front = given !== null && isMapping ? given : new Document({});
  const values = (isMapping ? fields : {}) as Readonly<Record<string, unknown>>;
  setAside(front, 'id', () => true);
  setAside(front, 'created', (value) => !isTime(value));
  setAside(front, 'modified', (value) => !isTime(value));
  front.set('id', id);
  if (!front.has('created')) front.set('created', created);
  if (!front.has('modified')) front.set('modified', modified);
  const tags = [...wordsIn(values['tags'], /[,\s]+/), ...wordsIn(values['tag'], /[,\s]+/)];
  front.set('tags', [...new Set(tags.map((tag) => tag.replace(/^#/, '')))]);
  const title = typeof values['title'] === 'string' ? [values['title']] : [];
  const aliases = [...wordsIn(values['aliases'], /,/), ...wordsIn(values['alias'], /,/), ...title];
  if (aliases.length > 0) front.set('aliases', [...new Set(aliases)]);
  return front;
}

function setAside(front: Document, key: string, isOther: (value: unknown) => boolean): void {
  const value: unknown = front.get(key);
  if (value === undefined || !isOther(value)) return;
  front.set(`original-${key}`, value);
  front.delete(key);
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(new Date(value).getTime());
}

/** The words of a list, or of a line that parts them by a mark. */
function wordsIn(value: unknown, mark: RegExp): readonly string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(mark) : [];
  return items
    .filter((item): item is string | number => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter((item) => item !== '');
}
