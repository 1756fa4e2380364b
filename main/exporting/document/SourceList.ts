import type { CitationStyleId } from '../../../preload/contract/citations';
import type { LinkAddress } from '../../../preload/shared/links';
import { cslItemOf, styles } from '../../citations';
import type { ExportSources } from '../ExportSources';
import type { Citation, CitedSource } from './NoteDocument';

/** The sources of a document, numbered as they are first cited. */
export class SourceList {
  readonly #sources = new Map<string, CitedSource>();

  constructor(
    private readonly from: ExportSources,
    private readonly style: CitationStyleId,
  ) {}

  get all(): readonly CitedSource[] {
    return [...this.#sources.values()];
  }

  /** The citation a link stands for; null where it leads to no article. */
  cite(address: LinkAddress): Citation | null {
    if (address.kind !== 'article') return null;
    const article = this.from.articles.findByKey(address.key);
    if (article === null) return null;
    const paragraph = address.paragraph ?? this.#paragraphOf(article.id, address.annotation);
    const item = cslItemOf(article);
    const style = styles[this.style];
    let source = this.#sources.get(article.id);
    if (source === undefined) {
      source = { number: this.#sources.size + 1, article, reference: style.reference(item) };
      this.#sources.set(article.id, source);
    }
    return {
      source,
      paragraph,
      note: style.citation(item, paragraph === null ? null : { paragraph }),
    };
  }

  #paragraphOf(article: string, annotation: string | null): number | null {
    return annotation === null
      ? null
      : (this.from.annotations.find({ article, id: annotation })?.paragraph ?? null);
  }
}
