interface Props {
  /** As shown, parted by `+`: `Ctrl+K`. */
  readonly keys: string;
}

/** A key combination as key caps. */
export function KeyCaps({ keys }: Props) {
  return (
    <span className="key-caps">
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
