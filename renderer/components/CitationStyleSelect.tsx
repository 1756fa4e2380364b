import type { CitationStyleId } from '../../preload/contract/citations';

const styles: readonly { readonly id: CitationStyleId; readonly label: string }[] = [
  { id: 'chicago', label: 'Chicago (notes)' },
  { id: 'apa', label: 'APA' },
  { id: 'mla', label: 'MLA' },
];

interface Props {
  /** Of the element that names it, where no label stands round it. */
  readonly labelId?: string;
  readonly value: CitationStyleId;
  readonly onChange: (style: CitationStyleId) => void;
}

/** The styles there are, one chosen. */
export function CitationStyleSelect({ labelId, value, onChange }: Props) {
  return (
    <select
      className="field"
      aria-labelledby={labelId}
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
