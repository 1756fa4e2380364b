import type { Article } from '../../preload/contract/article';
import type { Backlink, LinkTarget } from '../../preload/contract/notes';
import { findLinks, parseLinkAddress, type Link, type LinkAddress } from '../../preload/shared/links';
import type { NoteStore } from './NoteStore';

/** What links need to know of the articles. */
export interface LinkedArticles {
  findByKey(key: string): Article | null;
}

const contextLength = 80;

/** Which notes link where, kept live: each note's links are read again when it changes. */
export class LinkGraph {
  readonly #linksOf = new Map<string, readonly Link[]>();
  /** By target: the notes that link there. */
  readonly #sources = new Map<string, Set<string>>();

  constructor(
    private readonly notes: NoteStore,
    private readonly articles: LinkedArticles,
  ) {
    for (const { id } of notes.list()) this.#read(id);
    notes.onChanged(({ changed, removed }) => {
      for (const id of removed) this.#forget(id);
      for (const id of changed) this.#read(id);
    });
  }

  /** Where what stands between the brackets leads. */
  resolve(written: string): LinkTarget {
    const address = parseLinkAddress(written);
    return address === null ? { kind: 'missing', written } : this.#target(address, written);
  }

  /** The links to a note or an article, with the words around each. */
  backlinks(kind: 'note' | 'article', id: string, title: string): readonly Backlink[] {
    const key = `${kind} ${title.toLowerCase()}`;
    return [...(this.#sources.get(key) ?? [])].flatMap((source) =>
      this.#backlinksFrom(source, key, kind, id),
    );
  }

  /** For each annotation of the article of a key that notes link to: the notes. */
  citationsOf(articleKey: string): ReadonlyMap<string, ReadonlySet<string>> {
    const key = `article ${articleKey.toLowerCase()}`;
    const citing = new Map<string, Set<string>>();
    for (const source of this.#sources.get(key) ?? []) {
      for (const { address } of this.#linksOf.get(source) ?? []) {
        if (address.kind !== 'article' || address.annotation === null || keyOf(address) !== key) continue;
        const notes = citing.get(address.annotation);
        if (notes === undefined) citing.set(address.annotation, new Set([source]));
        else notes.add(source);
      }
    }
    return citing;
  }

  /** Whether a note links to an article, by its citation key. */
  isCited(key: string): boolean {
    return (this.#sources.get(`article ${key.toLowerCase()}`)?.size ?? 0) > 0;
  }

  /** How many notes link to a note by its title, or to an article by its key. */
  countSources(kind: 'note' | 'article', name: string): number {
    return this.#sources.get(`${kind} ${name.toLowerCase()}`)?.size ?? 0;
  }

  #backlinksFrom(source: string, key: string, kind: 'note' | 'article', id: string): readonly Backlink[] {
    const note = this.notes.find(source);
    if (note === null || (kind === 'note' && source === id)) return [];
    const body = this.notes.body(source);
    const links = (this.#linksOf.get(source) ?? []).filter(({ address }) => keyOf(address) === key);
    return links.map((link): Backlink => {
      const paragraph = link.address.kind === 'article' ? link.address.paragraph : null;
      return { note, offset: link.start, paragraph, ...contextOf(body, link) };
    });
  }

  #target(address: LinkAddress, written: string): LinkTarget {
    if (address.kind === 'note') {
      const note = this.notes.findByTitle(address.title);
      if (note === null) return { kind: 'missing', written };
      return { kind: 'note', id: note.id, title: note.title, heading: address.heading };
    }
    const article = this.articles.findByKey(address.key);
    if (article === null) return { kind: 'missing', written };
    const { paragraph, annotation } = address;
    return { kind: 'article', id: article.id, title: article.title, paragraph, annotation };
  }

  #read(id: string): void {
    this.#forget(id);
    const links = findLinks(this.notes.body(id));
    this.#linksOf.set(id, links);
    for (const { address } of links) {
      const key = keyOf(address);
      const sources = this.#sources.get(key);
      if (sources === undefined) this.#sources.set(key, new Set([id]));
      else sources.add(id);
    }
  }

  #forget(id: string): void {
    for (const { address } of this.#linksOf.get(id) ?? []) this.#sources.get(keyOf(address))?.delete(id);
    this.#linksOf.delete(id);
  }
}

/** Links are kept by what is written, so that one to a note that does not exist yet leads there once it does. */
function keyOf(address: LinkAddress): string {
  return address.kind === 'note'
    ? `note ${address.title.toLowerCase()}`
    : `article ${address.key.toLowerCase()}`;
}

/** The line a link stands in, cut to some words on either side, with the link marked. */
function contextOf(body: string, { start, end }: Link): Pick<Backlink, 'context' | 'marks'> {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = !body.includes('\n', end) ? body.length : body.indexOf('\n', end);
  const from = start - lineStart <= contextLength ? lineStart : body.indexOf(' ', start - contextLength) + 1;
  const to =
    lineEnd - end <= contextLength ? lineEnd : Math.max(end, body.lastIndexOf(' ', end + contextLength));
  const lead = from > lineStart ? '…' : '';
  const context = `${lead}${body.slice(from, to)}${to < lineEnd ? '…' : ''}`;
  const shift = lead.length - from;
  return { context, marks: [{ start: start + shift, end: end + shift }] };
}
