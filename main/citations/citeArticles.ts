import type { Article } from '../../preload/contract/article';
import type { CitationStyleId, FormattedText, ReferenceFormat } from '../../preload/contract/citations';
import { cslItemOf } from './cslItemOf';
import { bibtexOf } from './references/bibtex';
import { cslJsonOf } from './references/cslJson';
import { risOf } from './references/ris';
import { htmlOf, plainOf, styled, type StyledText } from './StyledText';
import { styles } from './styles';
import { nested } from './styles/parts';

/** The references of articles in the order of their style, one a paragraph. */
export function referencesOf(articles: readonly Article[], style: CitationStyleId): FormattedText {
  const cited = styles[style];
  const references = articles.map((article) => cited.reference(cslItemOf(article)));
  const ordered = cited.isAlphabetical ? inAlphabet(references) : references;
  return {
    text: `${ordered.map(plainOf).join('\n\n')}\n`,
    html: ordered.map((entry) => `<p>${htmlOf(entry)}</p>`).join('\n'),
  };
}

/** References by their first words; quotation marks and articles before a title do not count. */
export function inAlphabet(references: readonly StyledText[]): readonly StyledText[] {
  const keyOf = (entry: StyledText): string => plainOf(entry).replace(/^[“‘"'\s]*(?:(?:the|an?)\s)?/i, '');
  const compare = new Intl.Collator('en').compare;
  return [...references].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** The citation of an article, of one of its paragraphs if one is named. */
export function citationOf(
  article: Article,
  style: CitationStyleId,
  paragraph: number | null,
): FormattedText {
  const citation = styles[style].citation(cslItemOf(article), paragraph === null ? null : { paragraph });
  return { text: plainOf(citation), html: htmlOf(citation) };
}

/** Quoted words with their citation: quotations within them in single marks, the citation in brackets, or after a dash where the style cites in notes. */
export function quotedWords(
  article: Article,
  style: CitationStyleId,
  words: string,
  paragraph: number | null,
): FormattedText {
  const citation = styles[style].citation(cslItemOf(article), paragraph === null ? null : { paragraph });
  const between = plainOf(citation).startsWith('(') ? ' ' : ' — ';
  const quotation = styled(`“${nested(words.replace(/\s+/g, ' ').trim())}”${between}`, citation);
  return { text: plainOf(quotation), html: htmlOf(quotation) };
}

/** The references of articles as other programs read them. */
export function exportedReferences(articles: readonly Article[], format: ReferenceFormat): string {
  const items = articles.map(cslItemOf);
  if (format === 'bibtex') return bibtexOf(items);
  return format === 'ris' ? risOf(items) : cslJsonOf(items);
}
