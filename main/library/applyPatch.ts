import type { Article, DerivedField, Provenance } from '../../preload/contract/article';
import type { ArticlePatch } from '../../preload/contract/articles';
import { AppError } from '../../preload/contract/errors';

const correctable = ['title', 'date', 'place', 'author', 'source'] as const satisfies readonly DerivedField[];

/** An article with a correction applied: fields set by hand say so. @throws AppError `badRequest` for an impossible date */
export function applyPatch(article: Article, patch: ArticlePatch): Article {
  if (typeof patch.date === 'string') requireRealDate(patch.date);
  const provenance: Partial<Record<DerivedField, Provenance>> = { ...article.provenance };
  for (const field of correctable) {
    if (patch[field] !== undefined && patch[field] !== article[field]) provenance[field] = 'by hand';
  }
  const { addTags = [], removeTags = [], ...fields } = patch;
  const given = Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, emptied(value)]],
    ),
  ) as Partial<Article>;
  const tags = new Set([...(patch.tags ?? article.tags), ...addTags]);
  for (const tag of removeTags) tags.delete(tag);
  return { ...article, ...given, tags: [...tags].sort(), provenance };
}

function emptied(value: unknown): unknown {
  return value === '' ? null : value;
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

function requireRealDate(date: string): void {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const name = monthNames[month - 1];
  if (name === undefined) throw new AppError('badRequest', `There is no month ${String(month)}.`);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days)
    throw new AppError('badRequest', `${name} ${String(year)} has ${String(days)} days.`);
}
