import type { ArticleScope, FilterField } from '../../../preload/contract/articles';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { formatDate } from '../../components/formatDate';
import { filterList, showScope } from '../../stores/listView';
import { valueName } from '../list/filters';
import { useLoaded } from '../workspace/useLoaded';
import { Section } from './Section';

const fields: readonly { readonly field: FilterField; readonly title: string }[] = [
  { field: 'place', title: 'Places' },
  { field: 'source', title: 'Sources' },
];
const mostShown = 12;

/** What the articles on an axis are: from when to when, and from where; a press on a value lists the articles that have it. */
export function TimelineInspector({ scope }: { readonly scope: ArticleScope }) {
  const loaded = useLoaded(
    () => Promise.all([articles.histogram({ scope }), articles.filterValues({ scope })]),
    [JSON.stringify(scope)],
  );
  if (loaded.kind !== 'here') return null;
  const [{ months, undated }, values] = loaded.value;
  const dated = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Section title="On the axis">
        <dl className="details plain">
          <dt>Articles</dt>
          <dd className="wide num">{formatNumber(dated)}</dd>
          {months[0] !== undefined && (
            <>
              <dt>From</dt>
              <dd className="wide">{formatDate(months[0].month)}</dd>
              <dt>To</dt>
              <dd className="wide">{formatDate(months.at(-1)?.month ?? '')}</dd>
            </>
          )}
          {undated > 0 && (
            <>
              <dt>Undated</dt>
              <dd className="wide num">{formatNumber(undated)}, left out</dd>
            </>
          )}
        </dl>
      </Section>
      {fields.map(({ field, title }) => (
        <Section key={field} title={title} count={values[field].filter(({ value }) => value !== null).length}>
          <ul className="inspector-values">
            {values[field].slice(0, mostShown).map(({ value, count }) => (
              <li key={value ?? ''}>
                <button
                  onClick={() => {
                    showScope(scope);
                    filterList({ [field]: value });
                  }}
                >
                  <span className={value === null ? 'cut muted' : 'cut'}>{valueName(field, value)}</span>
                  <span className="num">{formatNumber(count)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
