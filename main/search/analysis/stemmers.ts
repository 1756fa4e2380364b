import lunr from 'lunr';
import addDanish from 'lunr-languages/lunr.da';
import addGerman from 'lunr-languages/lunr.de';
import addSpanish from 'lunr-languages/lunr.es';
import addFinnish from 'lunr-languages/lunr.fi';
import addFrench from 'lunr-languages/lunr.fr';
import addHungarian from 'lunr-languages/lunr.hu';
import addItalian from 'lunr-languages/lunr.it';
import addDutch from 'lunr-languages/lunr.nl';
import addNorwegian from 'lunr-languages/lunr.no';
import addPortuguese from 'lunr-languages/lunr.pt';
import addRomanian from 'lunr-languages/lunr.ro';
import addRussian from 'lunr-languages/lunr.ru';
import addSupport from 'lunr-languages/lunr.stemmer.support';
import addSwedish from 'lunr-languages/lunr.sv';
import addTurkish from 'lunr-languages/lunr.tr';

/** Makes a folded word into its stem. */
type Stemmer = (word: string) => string;

/** What lunr-languages adds for a language; given a bare string each answers one, the filter none for a stop word. */
interface LanguageSupport {
  readonly stemmer: Stemmer;
  readonly stopWordFilter: StopWordFilter;
}

type StopWordFilter = (word: string) => string | undefined;

const additions = new Map<string, (on: typeof lunr) => void>([
  ['da', addDanish],
  ['de', addGerman],
  ['es', addSpanish],
  ['fi', addFinnish],
  ['fr', addFrench],
  ['hu', addHungarian],
  ['it', addItalian],
  ['nl', addDutch],
  ['no', addNorwegian],
  ['pt', addPortuguese],
  ['ro', addRomanian],
  ['ru', addRussian],
  ['sv', addSwedish],
  ['tr', addTurkish],
]);

/** Articles and prepositions written together with the next word: `l'état`, `dell'arte`. */
const elisions: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/u,
  it: /^(?:[cdlmnstv]|un|dell|all|dall|nell|sull|coll|quest|quell|sant|bell)'(?=\p{L})/u,
};

const loaded = new Map<string, Stemmer>([
  ['en', (word) => lunr.stemmer(new lunr.Token(word, {})).toString()],
]);

/**
 * What lunr-languages writes to in the place of Lunr: its packages would otherwise replace methods of Lunr's query and
 * register functions of theirs for all pipelines.
 */
const host = Object.assign(Object.create(lunr) as typeof lunr, {
  Index: undefined,
  Pipeline: { registerFunction: () => undefined },
});

/**
 * The stemmer of a language (a code, see `languageCode`), or null for a language without one. English is Lunr's own, the others
 * are those of lunr-languages, made when first asked for.
 */
export function stemmerOf(code: string): Stemmer | null {
  const known = loaded.get(code);
  if (known !== undefined) return known;
  const support = supportFor(code);
  if (support === null) return null;
  const elision = elisions[code];
  const stemmer: Stemmer = (word) =>
    support.stemmer(elision === undefined ? word : word.replace(elision, ''));
  loaded.set(code, stemmer);
  return stemmer;
}

/** Whether a word, in small letters, says nothing of what a text in that language is about; never for a language not known. */
export function isStopWord(word: string, code: string): boolean {
  const filter =
    code === 'en' ? (lunr.stopWordFilter as unknown as StopWordFilter) : supportFor(code)?.stopWordFilter;
  return filter !== undefined && filter(word) === undefined;
}

function supportFor(code: string): LanguageSupport | null {
  const add = additions.get(code);
  if (add === undefined) return null;
  const supports = host as unknown as Record<string, LanguageSupport | undefined>;
  if (supports[code] === undefined) {
    if (!('stemmerSupport' in host)) addSupport(host);
    add(host);
  }
  const support = supports[code];
  if (support === undefined) throw new Error(`lunr-languages has nothing for ${code}`);
  return support;
}

/** The part of a language tag that decides the stemmer: `en-GB` → `en`, Bokmål and Nynorsk → `no`; `''` where there is none. */
export function languageCode(language: string | null): string {
  const code = language?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  if (code === 'nb' || code === 'nn') return 'no';
  return code === 'en' || additions.has(code) ? code : '';
}
