import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readPlainText } from '../../main/importing/text/readPlainText';
import { printTable } from './measures';

/**
 * How many stories of the corpus are dated and placed as their own datelines state. The corpus's labels are counted besides:
 * they name the day a story was filed, which is often the day before the one it states, and now and then a place of their own.
 */
interface Story {
  readonly date: string;
  readonly dateline: string;
  readonly place: string;
  readonly title: string;
  readonly id: number;
  readonly paragraphs: readonly string[];
}

const corpus = join(
  process.env['COMMONPLACE_SHARED'] ?? resolve(process.cwd(), '..', 'shared'),
  'corpora',
  'reuters-dev.jsonl.gz',
);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const stated =
  /^(?<place>.*?)[,.]?\s+(?:(?<month>[a-z]+)\.?\s+(?<day>\d+)|(?<day2>\d+)\s+(?<month2>[a-z]+))\s*(?:,\s*reuters?)?\s*-/i;

async function main(): Promise<void> {
  if (!existsSync(corpus))
    throw new Error('The corpus is not at hand: set COMMONPLACE_SHARED to the folder that holds corpora/.');
  const counts = { stories: 0, stating: 0, 'wire as stated': 0, 'wire as labelled': 0, 'dateline style': 0 };
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    const story = JSON.parse(line) as Story;
    counts.stories++;
    const wire = readPlainText(wireText(story));
    const dump = readPlainText(
      ` date ${story.date} ${story.place || 'London'} :\n\n${story.paragraphs.join('\n\n\n\n\n\n')}\n`,
    );
    if (dump.date?.value === story.date && dump.place?.value === (story.place || 'London').trim())
      counts['dateline style']++;
    if (wire.date?.value === story.date && same(wire.place?.value, story.place)) counts['wire as labelled']++;
    const own = statedBy(story);
    if (own === null) continue;
    counts.stating++;
    if (wire.date?.value === own.date && same(wire.place?.value, own.place)) counts['wire as stated']++;
  }
  printTable('Datelines read right', [
    counts,
    {
      stories: '',
      stating: '',
      'wire as stated': `${((100 * counts['wire as stated']) / counts.stating).toFixed(2)} %`,
      'wire as labelled': `${((100 * counts['wire as labelled']) / counts.stories).toFixed(2)} %`,
      'dateline style': `${((100 * counts['dateline style']) / counts.stories).toFixed(2)} %`,
    },
  ]);
}

/** As the corpus writes its `wire` style: half with the agency in brackets, the year stated. */
function wireText({ title, dateline, date, id, paragraphs }: Story): string {
  const end = `, ${date.slice(0, 4)} ${id % 2 === 1 ? '(Reuters) -' : '—'}`;
  return `${title}\n\n${(dateline || 'LONDON -').replace(/\s*-\s*$/, end)} ${paragraphs.join('\n\n')}\n`;
}

/** The day and place a dateline states, or null where it states no day there is. */
function statedBy({ dateline, date }: Story): { readonly date: string; readonly place: string } | null {
  const groups = stated.exec(dateline)?.groups;
  if (groups === undefined) return null;
  const month = months.indexOf((groups['month'] ?? groups['month2'] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = Number(groups['day'] ?? groups['day2']);
  if (month === 0 || day > 31) return null;
  const pad = (n: number): string => String(n).padStart(2, '0');
  return { date: `${date.slice(0, 4)}-${pad(month)}-${pad(day)}`, place: groups['place'] ?? '' };
}

function same(a: string | undefined, b: string): boolean {
  const plain = (text: string): string =>
    text.toLowerCase().replace(/[.*]/g, '').replace(/\s+,/g, ',').trim();
  return a !== undefined && plain(a) === plain(b);
}

void main();
