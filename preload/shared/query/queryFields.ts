/** One word before a colon. `values` are all it goes with, where these are few; `meaning` is shown beside it in completion. */
export interface QueryField {
  readonly name: string;
  readonly meaning: string;
  readonly values?: readonly { readonly value: string; readonly meaning: string }[];
}

/** Every field of the query language, in the order completion offers them. */
export const queryFields: readonly QueryField[] = [
  { name: 'title', meaning: 'words of the title' },
  { name: 'place', meaning: 'where it was written' },
  { name: 'author', meaning: 'who wrote it' },
  { name: 'source', meaning: 'who published it' },
  { name: 'tag', meaning: 'a tag, with those within it' },
  { name: 'collection', meaning: 'a collection, with those within it' },
  {
    name: 'in',
    meaning: 'a part of the library',
    values: [
      { value: 'articles', meaning: 'only articles' },
      { value: 'notes', meaning: 'only notes' },
      { value: 'annotations', meaning: 'only annotations' },
      { value: 'trash', meaning: 'articles in the trash' },
    ],
  },
  {
    name: 'is',
    meaning: 'a state of an article',
    values: [
      { value: 'unread', meaning: 'not opened yet' },
      { value: 'read', meaning: 'opened or marked as read' },
      { value: 'starred', meaning: 'with a star' },
      { value: 'cited', meaning: 'a note links to it' },
      { value: 'annotated', meaning: 'with an annotation' },
    ],
  },
  { name: 'lang', meaning: 'a language, such as en' },
  { name: 'date', meaning: '2021, 2021-07 or 2021-06..2021-08' },
  { name: 'before', meaning: 'dated before a day, month or year' },
  { name: 'after', meaning: 'dated after a day, month or year' },
];

/** The field a misspelt one may be meant to be. */
export function fieldLike(name: string): string | null {
  const names = queryFields.map((field) => field.name);
  return nearName(names, name) ?? null;
}

/** The name of several that is the same but for one letter, or two swapped. */
export function nearName(names: readonly string[], written: string): string | undefined {
  return names.find((name) => name.length > 2 && isNear(name, written));
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++;
  const [left, right] = [a.slice(i, a.length - j), b.slice(i, b.length - j)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
