import { useEffect, useState } from 'react';

const shownAfterMs = 150;

/** Bars where the lines of rows will be, shown only when the rows keep one waiting. */
export function LoadingRows() {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setShown(true);
    }, shownAfterMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <div className="rows loading" aria-busy>
      {isShown &&
        Array.from({ length: 8 }, (_, row) => (
          <div key={row} className="row static">
            <span className="skeleton" />
          </div>
        ))}
    </div>
  );
}
