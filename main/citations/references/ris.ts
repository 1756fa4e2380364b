import type { CslDate, CslItem, CslType } from '../CslItem';
import { fullName } from '../styles/parts';

const types: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  report: 'RPRT',
  book: 'BOOK',
};

/** Sources as RIS: two letters, two blanks, a hyphen and a value a line, lines ending in CR LF. */
export function risOf(items: readonly CslItem[]): string {
  return items.map(recordOf).join('\r\n');
}

function recordOf(item: CslItem): string {
  const { issued, accessed } = item;
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', fullName(name, 'family first')] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['PY', issued === undefined ? undefined : String(issued['date-parts'][0][0]).padStart(4, '0')],
    ['DA', issued === undefined ? undefined : slashedDate(issued)],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', accessed === undefined ? undefined : slashedDate(accessed)],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`]))
    .join('');
}

/** `2021/07/09/`: year, month, day and a fourth part that may say more; what is not known stays empty. */
function slashedDate(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
