import type { CslName } from './CslItem';

/** Words that only names of papers, agencies and offices hold. */
const institution =
  /\b(?:staff|agency|agencies|reuters|press|ministry|bureau|times|news|post|committee|institute?|service|office|department|university|wire|desk|commission|council|group|correspondents?|reporters?|editors?|editorial|board|bank|union|party|court|nations|foundation|centre|center|society|association|inc|ltd|llc|gmbh)\b/i;
/** What stands before a family name and belongs to it. */
const particles =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|ben|al|el|ter|ten|zu|zur|af|av)$/;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The authors a byline names, in their order: `By Jane Doe and John Smith`, `Doe, Jane; Smith, John`, `Reuters`. */
export function namesOf(byline: string): readonly CslName[] {
  const text = byline
    .replace(/\s+/g, ' ')
    .replace(/^by\s+/i, '')
    .trim();
  return partsOf(text).flatMap((part) => {
    const name = part.trim();
    return name === '' ? [] : [nameOf(name)];
  });
}

function partsOf(text: string): readonly string[] {
  if (text.includes(';')) return text.split(';').map((part) => part.replace(/^\s*(?:and|&)\s+/i, ''));
  if (/^\p{Lu}/u.test(text) && institution.test(text) && !text.includes(',')) return splitAtAnd(text);
  const commas = text.split(',').map((part) => part.trim());
  const isOneName = commas.length === 2 && isFamilyName(commas[0] ?? '') && !suffixes.test(commas[1] ?? '');
  if (isOneName && !/\s(?:and|&)\s/i.test(commas[1] ?? '')) return [text];
  const joined: string[] = [];
  for (const part of commas) {
    const last = joined.at(-1);
    if (suffixes.test(part) && last !== undefined) joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part.replace(/^(?:and|&)\s+/i, ''));
  }
  return joined.flatMap(splitAtAnd);
}

/** Ministries of this and that are one author, people joined by `and` are two. */
function splitAtAnd(text: string): readonly string[] {
  const parts = text.split(/\s+(?:and|&)\s+/i);
  if (/^(?:the\s+)?(?:ministry|department|office|committee|institute|centre|center|commission)\b/i.test(text))
    return [text];
  return parts;
}

/** `Doe` and `van der Berg`, but not `Jane Doe`. */
function isFamilyName(text: string): boolean {
  const words = text.split(' ');
  return words.length === 1
    ? !/^[A-Z]{2,}$/.test(text) && !institution.test(text)
    : words.slice(0, -1).every((word) => particles.test(word));
}

function nameOf(name: string): CslName {
  if (institution.test(name) || /^the\s/i.test(name)) return { literal: name };
  const [family = '', given, suffix] = name.split(/\s*,\s*/);
  if (given !== undefined && !suffixes.test(given))
    return { family, given, ...(suffix !== undefined && { suffix }) };
  const words = family.split(' ');
  const last = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length === 1) return { literal: family };
  const after = given ?? last;
  let split = words.length - 1;
  while (split > 1 && particles.test(words[split - 1] ?? '')) split--;
  return {
    family: words.slice(split).join(' '),
    given: words.slice(0, split).join(' '),
    ...(after !== undefined && { suffix: after }),
  };
}
