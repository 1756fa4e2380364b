import type { Article } from '../../preload/contract/article';
import { plainText } from '../../preload/shared/markdown';
import type { AnnotationStore } from '../annotations';
import type { CollectionStore } from '../collections';
import type { Decisions } from '../duplicates';
import type { ArticleStore } from '../library';
import type { LinkGraph, NoteStore } from '../notes';
import type { IndexDocument } from './index/index';
import type { DocumentRecord } from './query/DocumentRecords';
import type { DocumentTexts } from './query/LiteralTexts';
import type { ArticleFacts } from './query/recordTest';
import { annotationRef, articleRef, nameOf, noteRef, trashedRef } from './refs';

export interface LibrarySources {
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
  readonly annotations: AnnotationStore;
  readonly links: LinkGraph;
  readonly collections: CollectionStore;
  readonly decisions: Decisions;
}

/** What the library has to search in, by the names documents have in the index. */
export class LibraryDocuments implements ArticleFacts {
  /** By article, the names of the collections that hold it; null until asked for. */
  #collectionsOf: ReadonlyMap<string, readonly string[]> | null = null;
  #collectionsVersion = 0;

  constructor(private readonly sources: LibrarySources) {
    sources.collections.onChanged(() => {
      this.#collectionsVersion++;
      this.#collectionsOf = null;
    });
  }

  /** Goes up whenever collections change. */
  get collectionsVersion(): number {
    return this.#collectionsVersion;
  }

  /** The names of all there is; articles in the trash come last. */
  *refs(): Iterable<string> {
    const { articles, notes, annotations } = this.sources;
    for (const { id } of articles.all()) yield articleRef(id);
    for (const { id } of notes.list()) yield noteRef(id);
    for (const annotation of annotations.all()) yield annotationRef(annotation);
    const trash = { scope: { kind: 'trash' }, sort: { by: 'added', descending: false } } as const;
    for (const id of articles.ids(trash)) yield trashedRef(id);
  }

  /** How many there are outside the trash. */
  count(): number {
    const { articles, notes, annotations } = this.sources;
    return articles.count({ kind: 'all' }) + notes.list().length + annotations.count();
  }

  find(ref: string): DocumentRecord | null {
    const { articles, notes, annotations } = this.sources;
    const name = nameOf(ref);
    switch (name.kind) {
      case 'note': {
        const note = notes.find(name.id);
        return note === null ? null : { kind: 'note', note };
      }
      case 'annotation': {
        const annotation = annotations.find(name.at);
        const article = articles.find(name.at.article);
        const isThere = article !== null && !articles.isTrashed(article.id);
        return annotation === null || !isThere ? null : { kind: 'annotation', annotation, article };
      }
      case 'article':
      case 'trashed': {
        const article = articles.find(name.id);
        const isTrashed = name.kind === 'trashed';
        if (article === null || articles.isTrashed(name.id) !== isTrashed) return null;
        return { kind: 'article', article, isTrashed };
      }
    }
  }

  /** What a person knows a document by, where the index has a problem with it. */
  titleOf(ref: string): string {
    const record = this.find(ref);
    if (record === null) return ref;
    return record.kind === 'note' ? record.note.title : record.article.title;
  }

  /** Changes whenever something of a document that is indexed does; null where it is gone. */
  stamp(ref: string): string | null {
    const record = this.find(ref);
    if (record === null) return null;
    switch (record.kind) {
      case 'article': {
        const { textSha256, title, author, place, source, language } = record.article;
        return [textSha256.slice(0, 16), title, author, place, source, language].join('\u0001');
      }
      case 'note':
        return record.note.modified;
      case 'annotation':
        return `${record.annotation.modified} ${record.annotation.quote}`;
    }
  }

  /** A document as it is indexed, or null where it is gone. @throws AppError where its text cannot be read */
  async indexed(ref: string): Promise<IndexDocument | null> {
    const record = this.find(ref);
    const texts = await this.texts(ref);
    const stamp = this.stamp(ref);
    if (record === null || texts === null || stamp === null) return null;
    const { title, body, author, place, source } = texts;
    return {
      ref,
      stamp,
      language: record.kind === 'note' ? 'en' : record.article.language,
      fields: { title, body, author: author ?? '', place: place ?? '', source: source ?? '' },
    };
  }

  /** The texts of a document, as they are indexed and as phrases are looked for in them. @throws AppError where one cannot be read */
  async texts(ref: string): Promise<DocumentTexts | null> {
    const record = this.find(ref);
    if (record === null) return null;
    const none = { author: null, place: null, source: null } as const;
    switch (record.kind) {
      case 'article': {
        const { id, title, author, place, source } = record.article;
        return { body: await this.sources.articles.readText(id), title, author, place, source };
      }
      case 'note':
        return {
          body: plainText(this.sources.notes.body(record.note.id)),
          title: record.note.title,
          ...none,
        };
      case 'annotation': {
        const { quote, comment } = record.annotation;
        return { body: comment === '' ? quote : `${quote}\n\n${comment}`, title: '', ...none };
      }
    }
  }

  isCited({ key }: Article): boolean {
    return this.sources.links.isCited(key);
  }

  isAnnotated({ id }: Article): boolean {
    return this.sources.annotations.of(id).length > 0;
  }

  inCollection(name: string): ReadonlySet<string> {
    const { collections } = this.sources;
    const named = collections.list().filter((known) => nameKey(known.name) === nameKey(name));
    return new Set(named.flatMap(({ id }) => [...collections.members(id)]));
  }

  /** The names of the collections an article is in, also through those within them. */
  collectionsOf({ id }: Article): readonly string[] {
    this.#collectionsOf ??= this.#readCollections();
    return this.#collectionsOf.get(id) ?? [];
  }

  #readCollections(): ReadonlyMap<string, readonly string[]> {
    const { collections } = this.sources;
    const names = new Map<string, string[]>();
    for (const { id, name } of collections.list()) {
      for (const article of collections.members(id)) {
        const known = names.get(article);
        if (known === undefined) names.set(article, [name]);
        else if (!known.includes(name)) known.push(name);
      }
    }
    return names;
  }

  hasTrash(): boolean {
    return this.sources.articles.count({ kind: 'trash' }) > 0;
  }
}

function nameKey(name: string): string {
  return name.normalize().toLowerCase();
}
