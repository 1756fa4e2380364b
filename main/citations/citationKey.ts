/** What a citation key is made of. `date` is a partial date (`YYYY[-MM[-DD]]`). */
export interface CitationKeyParts {
  readonly title: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly author: string | null;
  readonly source: string | null;
}

/**
 * A short, readable, unique key such as `washington20210709pakistan`: where (else who, else which source), when, and the
 * word of the title that tells most. Letters are folded to ASCII.
 * @param isTaken says whether another article has the key already; a taken one gets `b`, `c`, … `z`, `aa`, …
 */
export function citationKey(parts: CitationKeyParts, isTaken: (key: string) => boolean): string {
  const place = folded(parts.place ?? '');
  const lead = place || folded(lastWord(parts.author)) || folded(parts.source?.split(/\s+/)[0] ?? '');
  const day = (parts.date ?? '').replaceAll('-', '');
  const stem = lead.slice(0, 20) + day + tellingWord(parts.title, place);
  const key = /^[a-z]/.test(stem) ? stem : `article${stem}`;
  if (!isTaken(key)) return key;
  for (let n = 1; ; n++) {
    const next = `${key}${letters(n)}`;
    if (!isTaken(next)) return next;
  }
}

/**
 * The word of a title that tells most: the first name inside a sentence (a capitalised word of four letters or more that
 * is not the place), else the longest word that is not a stop word. In headlines all of whose words are capitalised, a
 * capital says nothing.
 */
function tellingWord(title: string, place: string): string {
  const words = title.match(/[\p{L}\p{N}’']+/gu) ?? [];
  const useful = words.filter((word) => {
    const key = folded(word);
    return key.length >= 4 && !stopWords.has(key) && key !== place;
  });
  const isHeadline = words.filter(isCapitalised).length > words.length / 2;
  const name = isHeadline ? undefined : useful.find((word) => isCapitalised(word) && word !== words[0]);
  const longest = useful.reduce<string>((best, word) => (word.length > best.length ? word : best), '');
  return folded(name ?? longest).slice(0, 16);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function lastWord(name: string | null): string {
  return name?.trim().split(/\s+/).at(-1) ?? '';
}

function folded(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
  return plain.replace(/[’']s$/, '').replace(/[^a-z0-9]/g, '');
}

/** 1 → b, 2 → c, … 25 → z, 26 → aa, … */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}

const stopWords: ReadonlySet<string> = new Set(
  'about after again against also been before being between both could does down during each from further have having here into just more most much only other over same says should some such than that their them then there these they this those through under until very were what when where which while whom will with would your'.split(
    ' ',
  ),
);
