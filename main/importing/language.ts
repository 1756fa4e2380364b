import { eld } from 'eld/extrasmall';
import type { Derived } from './ParsedArticle';

/** How much of a text is looked at: more does not make the answer surer. */
const sampleLength = 1000;

/** The language of a text, or null where the text does not tell. */
export function detectLanguage(text: string): Derived<string> | null {
  const { language } = eld.detect(text.slice(0, sampleLength));
  return language === '' ? null : { value: language, provenance: 'from text' };
}
