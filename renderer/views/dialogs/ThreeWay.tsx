interface Props {
  readonly label: string;
  /** How it is now: null where it is so for some. */
  readonly now: boolean | null;
  /** What it is to become; undefined leaves it as it is. */
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

/** A checkbox over several things: checked, not checked, or, where they differ and nothing was chosen, neither. */
export function ThreeWay({ label, now, value, onChange }: Props) {
  const shown = value ?? now;
  return (
    <label className="three-way">
      <input
        type="checkbox"
        ref={(box) => {
          if (box !== null) box.indeterminate = shown === null;
        }}
        checked={shown === true}
        onChange={(event) => {
          onChange(event.target.checked === now ? undefined : event.target.checked);
        }}
      />
      <span className="cut grow">{label}</span>
      {shown === null && <small>some</small>}
    </label>
  );
}
