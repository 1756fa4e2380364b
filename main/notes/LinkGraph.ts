import type { Article } from '../../preload/contract/article';
import type {
  Backlink,
  BrokenLink,
  GraphNode,
  LinkTarget,
  LocalGraph,
  Note,
  NoteSource,
  UnlinkedMention,
} from '../../preload/contract/notes';
import {
  findLinks,
  parseLinkAddress,
  printLinkAddress,
  type Link,
  type LinkAddress,
} from '../../preload/shared/links';
import { sectionOf } from '../../preload/shared/markdown';
import { contextOf } from './graph/contextOf';
import { neighbourhood } from './graph/neighbourhood';
import { mentionFinder } from './graph/unlinkedMentions';
import { titleKey } from './KnownNote';
import type { LinkedPassages } from './LinkedPassages';
import type { NoteStore } from './NoteStore';

/** What links need to know of the articles. */
export interface LinkedArticles {
  findByKey(key: string): Article | null;
  find(id: string): Article | null;
}

const mostMentions = 200;
const mostNodes = 160;

/** Which notes link where, kept live: each note's links are read again when it changes. */
export class LinkGraph {
  readonly #linksOf = new Map<string, readonly Link[]>();
  /** By target, as written: the notes that link there. */
  readonly #sources = new Map<string, Set<string>>();
  /** By note and heading, in small letters: whether the note has it. */
  readonly #headings = new Map<string, Map<string, boolean>>();

  constructor(
    private readonly notes: NoteStore,
    private readonly articles: LinkedArticles,
    private readonly passages: Pick<LinkedPassages, 'has'>,
  ) {
    for (const { id } of notes.list()) this.#read(id);
    notes.onChanged(({ changed, removed }) => {
      for (const id of removed) this.#forget(id);
      for (const id of changed) this.#read(id);
    });
  }

  /** Where what stands between the brackets leads. */
  async resolve(written: string): Promise<LinkTarget> {
    const address = parseLinkAddress(written);
    return address === null ? { kind: 'missing', written } : this.#target(address, written);
  }

  /** The links to a note or an article, with the words around each. */
  backlinks(kind: 'note' | 'article', id: string): readonly Backlink[] {
    const keys = this.#keysOf(kind, id);
    return [...this.#sourcesOf(keys)].flatMap((source) => {
      const note = this.notes.find(source);
      if (note === null || source === id) return [];
      const body = this.notes.body(source);
      return (this.#linksOf.get(source) ?? [])
        .filter(({ address }) => keys.includes(keyOf(address)))
        .map((link): Backlink => {
          const paragraph = link.address.kind === 'article' ? link.address.paragraph : null;
          return { note, offset: link.start, paragraph, ...contextOf(body, link) };
        });
    });
  }

  /** The articles a note links to, in the order of the first link to each. */
  sources(id: string): readonly NoteSource[] {
    const sources = new Map<string, NoteSource>();
    for (const { address } of this.#linksOf.get(id) ?? []) {
      const found = address.kind === 'article' ? this.articles.findByKey(address.key) : null;
      if (found === null) continue;
      const { id: article, title, place, date, source } = found;
      const links = (sources.get(article)?.links ?? 0) + 1;
      sources.set(article, { article, title, place, date, source, links });
    }
    return [...sources.values()];
  }

  /** Where a note's title or aliases, or an article's title or citation key, stand in notes without a link. */
  unlinked(kind: 'note' | 'article', id: string): readonly UnlinkedMention[] {
    const names = this.#namesOf(kind, id);
    const find = mentionFinder(names);
    const mentions: UnlinkedMention[] = [];
    for (const note of this.notes.list()) {
      if (note.id === id) continue;
      const body = this.notes.body(note.id);
      for (const { start, end } of find(body)) {
        mentions.push({ note, start, end, text: body.slice(start, end), ...contextOf(body, { start, end }) });
        if (mentions.length === mostMentions) return mentions;
      }
    }
    return mentions;
  }

  /** Every link that leads nowhere, note by note. The texts of articles are read only where links name paragraphs of them. */
  async broken(): Promise<readonly BrokenLink[]> {
    const broken: BrokenLink[] = [];
    for (const note of this.notes.list()) {
      for (const link of this.#linksOf.get(note.id) ?? []) {
        const problem = await this.#problemOf(link.address);
        if (problem === null) continue;
        broken.push({
          note,
          ...problem,
          written: printLinkAddress(link.address),
          offset: link.start,
          ...contextOf(this.notes.body(note.id), link),
        });
      }
    }
    return broken;
  }

  /** The notes that nothing links to and that link nowhere. */
  orphans(): readonly Note[] {
    return this.notes.list().filter(({ id }) => {
      const hasLinks = (this.#linksOf.get(id)?.length ?? 0) > 0;
      return !hasLinks && this.#sourcesOf(this.#keysOf('note', id)).size === 0;
    });
  }

  /** What is within some steps of a note or article, and how it is linked. */
  around(kind: 'note' | 'article', id: string, steps: number): LocalGraph {
    return neighbourhood(`${kind} ${id}`, steps, mostNodes, {
      node: (key) => this.#node(key),
      neighbours: (key) => this.#neighbours(key),
    });
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

  /** How many notes link to a note or an article. */
  countSources(kind: 'note' | 'article', id: string): number {
    return this.#sourcesOf(this.#keysOf(kind, id)).size;
  }

  /** What a link names that is not there; null for one that leads where it says. */
  async #problemOf(address: LinkAddress): Promise<Pick<BrokenLink, 'gone' | 'name' | 'within'> | null> {
    const target = await this.#target(address, '');
    if (target.kind === 'missing')
      return address.kind === 'note'
        ? { gone: 'note', name: address.title, within: null }
        : { gone: 'article', name: `@${address.key}`, within: null };
    if (!target.isPartGone) return null;
    const { title } = target;
    if (target.kind === 'note')
      return { gone: 'heading', name: `${title}#${target.heading ?? ''}`, within: title };
    const name =
      target.paragraph === null
        ? `An annotation of “${title}” that was deleted`
        : `Paragraph ${String(target.paragraph)} of “${title}”`;
    return { gone: 'passage', name, within: title };
  }

  #hasHeading(note: string, heading: string): boolean {
    const key = heading.toLowerCase();
    let known = this.#headings.get(note);
    if (known === undefined) this.#headings.set(note, (known = new Map<string, boolean>()));
    let isThere = known.get(key);
    if (isThere === undefined) known.set(key, (isThere = sectionOf(this.notes.body(note), heading) !== null));
    return isThere;
  }

  async #target(address: LinkAddress, written: string): Promise<LinkTarget> {
    if (address.kind === 'note') {
      const { title, heading } = address;
      const note = this.notes.findByTitle(title);
      if (note === null) return { kind: 'missing', written };
      const isPartGone = heading !== null && !this.#hasHeading(note.id, heading);
      return { kind: 'note', id: note.id, title: note.title, heading, isPartGone };
    }
    const article = this.articles.findByKey(address.key);
    if (article === null) return { kind: 'missing', written };
    const { paragraph, annotation } = address;
    const isPartGone = !(await this.passages.has(article.id, address));
    return { kind: 'article', id: article.id, title: article.title, paragraph, annotation, isPartGone };
  }

  *#neighbours(key: string): Iterable<string> {
    const [kind, id = ''] = key.split(' ');
    for (const source of this.#sourcesOf(this.#keysOf(kind === 'note' ? 'note' : 'article', id)))
      yield `note ${source}`;
    if (kind !== 'note') return;
    for (const { address } of this.#linksOf.get(id) ?? []) {
      const end =
        address.kind === 'note'
          ? this.notes.findByTitle(address.title)
          : this.articles.findByKey(address.key);
      if (end !== null) yield `${address.kind} ${end.id}`;
    }
  }

  #node(key: string): Omit<GraphNode, 'distance'> | null {
    const [kind, id = ''] = key.split(' ');
    const found = kind === 'note' ? this.notes.find(id) : this.articles.find(id);
    if (found === null) return null;
    const links = new Set(this.#neighbours(key)).size;
    return { key, kind: kind === 'note' ? 'note' : 'article', id, title: found.title, links };
  }

  #namesOf(kind: 'note' | 'article', id: string): readonly string[] {
    if (kind === 'note') {
      const note = this.notes.find(id);
      return note === null ? [] : [note.title, ...this.notes.aliases(id)];
    }
    const article = this.articles.find(id);
    return article === null ? [] : [article.title, article.key];
  }

  /** What links to a note or article are kept under: its titles, or its citation key. */
  #keysOf(kind: 'note' | 'article', id: string): readonly string[] {
    if (kind === 'note') return this.#namesOf(kind, id).map((name) => `note ${titleKey(name)}`);
    const article = this.articles.find(id);
    return article === null ? [] : [`article ${article.key.toLowerCase()}`];
  }

  #sourcesOf(keys: readonly string[]): ReadonlySet<string> {
    const [first] = keys;
    if (keys.length === 1 && first !== undefined) return this.#sources.get(first) ?? new Set();
    return new Set(keys.flatMap((key) => [...(this.#sources.get(key) ?? [])]));
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
    for (const { address } of this.#linksOf.get(id) ?? []) {
      const key = keyOf(address);
      const sources = this.#sources.get(key);
      sources?.delete(id);
      if (sources?.size === 0) this.#sources.delete(key);
    }
    this.#linksOf.delete(id);
    this.#headings.delete(id);
  }
}

/** Links are kept by what is written, so that one to a note that does not exist yet leads there once it does. */
function keyOf(address: LinkAddress): string {
  return address.kind === 'note' ? `note ${titleKey(address.title)}` : `article ${address.key.toLowerCase()}`;
}
