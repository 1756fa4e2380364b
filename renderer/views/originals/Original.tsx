import type { Article } from '../../../preload/contract/article';
import type { Finding } from './Finding';
import { PageFrame } from './PageFrame';
import { PdfPages } from './PdfPages';
import { SourceText } from './SourceText';
import './originals.css';

/** How an article can be shown besides its text. */
export type OriginalView = 'page' | 'source';

const withPages: ReadonlySet<string> = new Set(['pdf', 'html']);
const binary: ReadonlySet<string> = new Set(['pdf', 'docx', 'odt', 'epub']);

/** Which of the views an article of a format has. */
export function originalViews({ format }: Article): readonly OriginalView[] {
  return [
    ...(withPages.has(format) ? (['page'] as const) : []),
    ...(binary.has(format) ? [] : (['source'] as const)),
  ];
}

interface Props {
  readonly tab: string;
  readonly article: Article;
  readonly view: OriginalView;
  readonly isFront: boolean;
  readonly finding: Finding | null;
}

/** The imported file itself: its pages as they look, or its characters as they stand. */
export function Original({ tab, article, view, isFront, finding }: Props) {
  if (view === 'source') return <SourceText tab={tab} article={article} finding={finding} />;
  if (article.format === 'pdf')
    return <PdfPages tab={tab} article={article} isFront={isFront} finding={finding} />;
  return <PageFrame article={article} finding={finding} />;
}
