import { close } from '../../stores/closedTabs';

interface Props {
  readonly tab: string;
  readonly what: 'article' | 'note';
  readonly reason: string;
}

/** In the place of what a tab showed and that cannot be shown any more. */
export function MissingTab({ tab, what, reason }: Props) {
  return (
    <div className="missing-tab">
      <h1>This {what} is not here</h1>
      <p>{reason}</p>
      <button
        className="btn"
        onClick={() => {
          close(tab);
        }}
      >
        Close tab
      </button>
    </div>
  );
}
