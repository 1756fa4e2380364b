import type { Article } from '../../../preload/contract/article';
import { useLoaded } from '../workspace/useLoaded';
import { sourceBytes } from './sourceBytes';

/** The characters of the imported file, in the encoding it was read with. */
export function SourceText({ article }: { readonly article: Article }) {
  const { id, encoding, file } = article;
  const loaded = useLoaded(async () => decoded(await sourceBytes(article), encoding), [id, encoding]);
  if (loaded.kind === 'loading') return <div className="tab-loading" aria-busy />;
  if (loaded.kind === 'missing') return <p className="original-problem">{loaded.reason}</p>;
  return (
    <div
      className="source-text"
      tabIndex={0}
      data-autofocus
      role="region"
      aria-label={`Source of ${article.title}`}
    >
      <p className="source-facts">
        {file.name} · {encoding ?? 'utf-8'}
      </p>
      {pieces(loaded.value).map((piece, at) => (
        <pre key={at}>{piece}</pre>
      ))}
    </div>
  );
}

function decoded(bytes: Uint8Array, encoding: string | null): string {
  try {
    return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  } catch {
    // An encoding the page has no decoder for: what is ASCII in it can be read all the same.
    return new TextDecoder('latin1').decode(bytes);
  }
}

const pieceLength = 20_000;

/** Whole lines, some thousand characters together, so that those out of sight cost nothing. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start + pieceLength);
    const end = newline < 0 ? text.length : newline + 1;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
