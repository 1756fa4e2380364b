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

type Stemmer = (token: lunr.Token) => lunr.Token;

const additions: Readonly<Record<string, (on: typeof lunr) => void>> = {
  da: addDanish,
  de: addGerman,
  es: addSpanish,
  fi: addFinnish,
  fr: addFrench,
  hu: addHungarian,
  it: addItalian,
  nl: addDutch,
  no: addNorwegian,
  pt: addPortuguese,
  ro: addRomanian,
  ru: addRussian,
  sv: addSwedish,
  tr: addTurkish,
};

const loaded = new Map<string, Stemmer>([['en', lunr.stemmer]]);

/**
 * Lunr's stemmer of a language (a BCP 47 tag; only its first part counts), or null for a language without one. English is
 * Lunr's own, the others are those of lunr-languages, loaded when first asked for.
 */
export function stemmerOf(language: string | null): Stemmer | null {
  const code = languageCode(language);
  const known = loaded.get(code);
  if (known !== undefined) return known;
  const add = Object.hasOwn(additions, code) ? additions[code] : undefined;
  if (add === undefined) return null;
  if (loaded.size === 1) addSupport(lunr);
  add(lunr);
  const stemmer = (lunr as unknown as Readonly<Record<string, { readonly stemmer: Stemmer } | undefined>>)[
    code
  ]?.stemmer;
  if (stemmer === undefined) return null;
  loaded.set(code, stemmer);
  return stemmer;
}

/** The part of a language tag that decides the stemmer: `en-GB` → `en`, Bokmål and Nynorsk → `no`, unknown → ``. */
export function languageCode(language: string | null): string {
  const code = language?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}
