import * as v from 'valibot';
import type { PageStart } from '../../preload/contract/article';
import { toJson } from '../storage';

/** The file in an article's folder that says where its pages begin; only articles of files with pages have it. */
export const pagesFile = 'pages.json';

const Pages = v.array(v.object({ number: v.number(), start: v.number() }));

export function pagesFileText(pages: readonly PageStart[]): string {
  return toJson(pages);
}

/** The pages in the text of a `pages.json`; none where it is missing or damaged, as nothing but the numbers is lost. */
export function parsePagesFile(text: string | null): readonly PageStart[] {
  try {
    const result = v.safeParse(Pages, JSON.parse(text ?? '[]'));
    return result.success ? result.output : [];
  } catch {
    return [];
  }
}
