/** A run of code of one kind; `kind` is a class of highlight.js without its prefix (`keyword`, `string`, …). */
export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

const most = 50_000;

/** The coloured runs of code in a language that is named; none where the language is unknown or the code very long. */
export async function codeTokens(code: string, language: string): Promise<readonly CodeToken[]> {
  if (language === '' || code.length > most) return [];
  const { default: highlighter } = await import('highlight.js/lib/common');
  if (highlighter.getLanguage(language) === undefined) return [];
  return tokensOf(highlighter.highlight(code, { language, ignoreIllegals: true }).value);
}

const part =
  /<span class="hljs-(?<kind>[\w-]+)[^"]*">|<span[^>]*>|(?<end><\/span>)|&(?<entity>\w+|#x?[\da-f]+);|[^<&]+/gi;

/** Reads the marks that the highlighter puts round the characters of code, innermost kind first. */
function tokensOf(html: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  const open: { readonly kind: string; readonly start: number }[] = [];
  let at = 0;
  for (const match of html.matchAll(part)) {
    const { kind, end, entity } = match.groups ?? {};
    if (match[0].startsWith('<span')) open.push({ kind: kind ?? '', start: at });
    else if (end !== undefined) {
      const closed = open.pop();
      if (closed !== undefined && closed.kind !== '' && closed.start < at)
        tokens.push({ start: closed.start, end: at, kind: closed.kind });
    } else at += entity === undefined ? match[0].length : 1;
  }
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end);
}
