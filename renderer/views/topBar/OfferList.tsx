import type { Offer } from './useOffers';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
}

/** What the query can go on with, under the field; the focus stays in the field. */
export function OfferList({ id, label, offers, chosen, onChoose }: Props) {
  return (
    <ul id={id} role="listbox" aria-label={label} className="offers">
      {offers.map(({ insert, shown, detail }, at) => (
        <li
          key={insert}
          id={`${id}-${String(at)}`}
          role="option"
          aria-selected={at === chosen}
          className={at === chosen ? 'on' : undefined}
          ref={(element) => {
            if (at === chosen) element?.scrollIntoView({ block: 'nearest' });
          }}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(at);
          }}
        >
          <span className="cut">{shown}</span>
          <span className="muted num">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
