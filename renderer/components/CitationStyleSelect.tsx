import type { CitationStyleId } from '../../preload/contract/citations';

const styles: readonly { readonly id: CitationStyleId; readonly label: string }[] = [
  { id: 'chicago', label: 'Chicago (notes)' },
  { id: 'apa', label: 'APA' },
  { id: 'mla', label: 'MLA' },
];

interface Props {
  readonly value: CitationStyleId;
  readonly onChange: (style: CitationStyleId) => void;
}

/** The styles there are, one chosen. Its name comes from the label round it. */
export function CitationStyleSelect({ value, onChange }: Props) {
  return (
    <select
      className="field"
      value={value}
      onChange={(event) => {
        const chosen = styles.find(({ id }) => id === event.target.value);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {styles.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
