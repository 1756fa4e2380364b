import { iconPaths } from './iconPaths';

export type IconName = keyof typeof iconPaths;

interface Props {
  readonly name: IconName;
  readonly size?: number;
  readonly isFilled?: boolean;
}

/** One of the app's icons. It says nothing by itself: a label or a tooltip stands with it. */
export function Icon({ name, size = 16, isFilled = false }: Props) {
  return (
    <svg
      aria-hidden
      className={isFilled ? 'icon filled' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      // Large ones are drawn with a thin line, as the small ones are.
      strokeWidth={name === 'more' ? 2 : size > 20 ? 24 / size : 1.5}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
