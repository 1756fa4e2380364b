import type { IndexDocument } from '../../../main/search/index/index';
import { seededRandom } from './randomQueries';

const stems =
  'pakistan taliban border haven safe govern minist offic report troop police attack market price profit warn trade rate bank oil crude barrel dollar yen talk vote elect court rule law tax budget union strike worker plant ship port grain wheat sugar coffee cocoa export import quota tariff'.split(
    ' ',
  );
const endings = ['', '', 's', 'ing', 'ed', 'ment', "'s", '’s', 'er', 'ers', '-free', ',', '.', '."', ';'];
const fixed =
  "the the the of of to in a a and and said that U.S. £600m $1.13bn 2.5% 1,000 1,000,000 12/31/2004 2004-12-31 o'neill O’Neill AT&T example.com café naïve Zürich Москва 東京タワー élan 12:30 3,816,580 2,048,000 60,000 60,001 — constructor __proto__ toString hasOwnProperty co-operation e-mail".split(
    ' ',
  );

/** Documents of made-up news, the same for the same seed, with words of all the kinds analysis tells apart. */
export function newsDocuments(count: number, seed: number): readonly IndexDocument[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() ** 2 * items.length)] as Item;
  const word = (): string => {
    const kind = random();
    if (kind < 0.3) return pick(fixed);
    if (kind < 0.33) return String(Math.floor(random() * 100_000));
    const stem = `${pick(stems)}${pick(endings)}`;
    return random() < 0.15 ? `${stem.charAt(0).toUpperCase()}${stem.slice(1)}` : stem;
  };
  const words = (length: number): string => Array.from({ length }, word).join(random() < 0.02 ? '\n\n' : ' ');
  const languages = ['en', 'en', 'en', 'en-GB', 'en', null, 'fr', 'de'];
  return Array.from({ length: count }, (_, at) => ({
    ref: `a/${at.toString(16).padStart(6, '0')}`,
    stamp: String(at),
    language: pick(languages),
    fields: {
      title: words(3 + Math.floor(random() * 6)),
      body: words(Math.floor(random() ** 3 * 400)),
      author: random() < 0.3 ? words(2) : '',
      place: random() < 0.6 ? pick(['Washington', 'London', 'New York', 'Paris', 'São Paulo']) : '',
      source: random() < 0.5 ? 'Reuters' : '',
    },
  }));
}
