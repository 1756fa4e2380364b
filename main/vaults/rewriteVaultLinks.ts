import { codeBlanked, printLink } from '../../preload/shared/links';

/** Where what a link of a vault names lies in the library. */
export type VaultTarget =
  | {
      readonly kind: 'note';
      /** The title of the note here. */
      readonly title: string;
      readonly headings: readonly string[];
    }
  /** `address` as Markdown names it from the note; `name` is the file's own. */
  | { readonly kind: 'file'; readonly address: string; readonly name: string; readonly isPicture: boolean };

/** What links of a note lead to. `find` takes what is written before `#` and `|`; null where the vault has nothing of that name. */
export interface VaultLinks {
  /** The title of the note itself. */
  readonly own: VaultTarget & { readonly kind: 'note' };
  find(target: string): VaultTarget | null;
}

const wikiLink =
  /(?<embed>!?)\[\[(?<target>[^\]\n|#\\]*)(?<part>#[^\]\n|\\]*)?(?<bar>\\?\|)?(?<label>[^\]\n]*)\]\]/gu;
const markdownLink =
  /(?<embed>!?)\[(?<label>(?:[^\][\n\\]|\\.)*)\]\((?:<(?<angled>[^>\n]*)>|(?<plain>[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/gu;

/**
 * A note of a vault with its links in the grammar of the library: wiki links by name or path, to headings and blocks, embeds,
 * pictures, and Markdown links to other notes. What leads nowhere stays as it is written, and is told in `missing`.
 */
export function rewriteVaultLinks(
  markdown: string,
  links: VaultLinks,
): { readonly markdown: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const places: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const blanked = codeBlanked(markdown);
  const take = (pattern: RegExp, rewrite: (match: RegExpMatchArray) => string | null): void => {
    for (const match of blanked.matchAll(pattern)) {
      const text = rewrite(match);
      if (text !== null) places.push({ start: match.index, end: match.index + match[0].length, text });
    }
  };
  take(wikiLink, (match) => wiki(match.groups ?? {}, links, missing));
  take(markdownLink, (match) => ofMarkdown(match.groups ?? {}, links, missing));
  places.sort((a, b) => a.start - b.start);
  let result = '';
  let last = 0;
  for (const { start, end, text } of places) {
    if (start < last) continue;
    result += markdown.slice(last, start) + text;
    last = end;
  }
  return { markdown: result + markdown.slice(last), missing: [...missing] };
}

type Groups = Readonly<Record<string, string | undefined>>;

function wiki(
  { embed, target = '', part = '', bar, label }: Groups,
  links: VaultLinks,
  missing: Set<string>,
): string | null {
  // A citation key is no name of a file.
  if (target.trim().startsWith('@')) return null;
  const isEmbed = embed === '!';
  const found = target.trim() === '' ? links.own : links.find(target);
  if (found === null) {
    missing.add(target.trim());
    return null;
  }
  const shown = bar === undefined || label === undefined || label.trim() === '' ? null : label.trim();
  if (found.kind === 'file') return fileLink(found, shown ?? found.name, isEmbed);
  const heading = headingOf(part.split('#').at(-1) ?? '', found.headings);
  // A bar within a table is written with a backslash, which the grammar of links takes for a part of the title.
  const isInTable = bar === '\\|';
  const named =
    shown ?? (target.trim() === '' ? heading : baseName(target) === found.title ? null : baseName(target));
  const address = { kind: 'note', title: found.title, heading } as const;
  return printLink(address, isEmbed || isInTable || named === found.title ? null : named, isEmbed);
}

function ofMarkdown(
  { embed, label = '', angled, plain = '' }: Groups,
  links: VaultLinks,
  missing: Set<string>,
): string | null {
  const address = decoded(angled ?? plain);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return null;
  const hash = address.indexOf('#');
  const [target, part] = hash < 0 ? [address, ''] : [address.slice(0, hash), address.slice(hash + 1)];
  const found = links.find(target);
  if (found === null) {
    missing.add(target);
    return null;
  }
  const words = label.replace(/\\([\\[\]])/g, '$1');
  if (found.kind === 'file') return fileLink(found, words, embed === '!');
  const heading = headingOf(part, found.headings);
  return printLink(
    { kind: 'note', title: found.title, heading },
    words === found.title || words === '' ? null : words,
    embed === '!',
  );
}

/** A picture as Markdown shows it, any other file as a link. A width, which Obsidian writes as a label, is no description. */
function fileLink(
  { address, name, isPicture }: Extract<VaultTarget, { kind: 'file' }>,
  label: string,
  isEmbed: boolean,
): string {
  const words = /^\d+(?:x\d+)?$/.test(label) ? name : label.replace(/\|\d+(?:x\d+)?$/, '');
  return `${isEmbed && isPicture ? '!' : ''}[${words.replace(/[\\[\]]/g, '\\$&')}](${address})`;
}

/** The heading a link means, which may be written without its marks or as a slug; as written where there is none. */
function headingOf(written: string, headings: readonly string[]): string | null {
  const wanted = written.trim();
  if (wanted === '') return null;
  if (wanted.startsWith('^')) return wanted;
  return headings.find((heading) => headingKey(heading) === headingKey(wanted)) ?? wanted;
}

function headingKey(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function baseName(target: string): string {
  return target.trim().replace(/^.*\//, '').replace(/\.md$/i, '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
